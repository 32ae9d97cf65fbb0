import { isoMoment, type Moment } from "../domain/time";

/** `2026-03-02 10:00`, as the sheets show it. */
export function minuteText(at: Moment): string {
  return isoMoment(at).slice(0, 16).replace("T", " ");
}
