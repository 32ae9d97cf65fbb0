import { checkWorkbook } from "../../src/actions/check/checkWorkbook";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import type { Policy } from "../../src/domain/policy/policy";
import { excel, now, stop } from "../support/company";
import { failures } from "./failures";
import { endedCheck, hasOwnColumns, startLiving, undisturbed } from "./livingBook";

/** A first check takes the rules unasked: a fault must not let results stand whose rules then change unasked. */

const { followUp } = defaultPolicy;
const changed: Policy = {
  ...defaultPolicy,
  followUp: { ...followUp, dueSoonDays: followUp.dueSoonDays + 3 },
};

async function asksAboutChange(): Promise<boolean> {
  return "question" in (await checkWorkbook({ now, remember: true, policy: changed }));
}

/** Excel's words for a request that it has given up take the same road as its refusal (failingSyncs). */
const kinds = Object.entries(failures).filter(([, { code }]) => code === "GeneralException");

test.each(kinds)(
  "a first check whose any sync %s confirms its rules just where results may stand",
  async (_how, failure) => {
    const { syncs } = await undisturbed();
    let firstWritten = 0;
    for (let sync = 1; sync <= syncs; sync += 1) {
      startLiving();
      excel.host.faults = { failSync: { sync, ...failure } };
      const { outcome } = await endedCheck();
      excel.host.faults = {};
      const stands = hasOwnColumns();
      if (stands && firstWritten === 0) firstWritten = sync;
      expect({ sync, outcome, asks: await asksAboutChange() }).toEqual({
        sync,
        outcome,
        asks: stands || outcome === "unknown",
      });
      stop();
    }
    expect(firstWritten).toBeGreaterThan(1);
    startLiving();
    stop();
  },
);
