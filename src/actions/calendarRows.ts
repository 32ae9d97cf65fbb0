import type { Policy } from "../domain/policy";
import { dayFromIso, dayOf, partsOf, startOfDay, type Moment } from "../domain/time";
import type { LayoutRow } from "./sheetLayouts";
import type { Language } from "../text/language";

type SpecialDay = Policy["calendar"]["days"][number];

const typeWords: Readonly<Record<SpecialDay["type"], Readonly<Record<Language, string>>>> = {
  off: { "zh-CN": "休", "en-US": "off" },
  work: { "zh-CN": "班", "en-US": "work" },
  half: { "zh-CN": "半天", "en-US": "half" },
};

/** The policy's special days from the year before `now` on: what a company looks up and adds to. */
export function calendarRows(policy: Policy, now: Moment, language: Language): LayoutRow[] {
  const firstYear = partsOf(dayOf(now)).year - 1;
  return policy.calendar.days
    .filter(({ on }) => Number(on.slice(0, 4)) >= firstYear)
    .map((day) => ({
      on: { at: startOfDay(dayFromIso(day.on)) },
      dayType: typeWords[day.type][language],
      name: day.name,
      source: day.source,
      ...hoursOf(day),
    }));
}

/** Excel keeps a time of day as a fraction of a day. */
function hoursOf({ hours }: SpecialDay): LayoutRow {
  const first = hours?.[0];
  const last = hours?.at(-1);
  if (!first || !last) return {};
  return { from: first[0] / 1440, to: last[1] / 1440 };
}
