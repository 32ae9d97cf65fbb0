import { writeSample } from "../../scripts/workbench/makeWorkbench";
import { unpackChromium } from "./unpackChromium";

/** A Monday on which the company of the sample has overdue customers and late issues. */
export const sampleNow = "2026-03-02T10:00";

/** Once before all browser tests. */
export default async function browserSetup(): Promise<void> {
  await Promise.all([unpackChromium(), writeSample(sampleNow)]);
}
