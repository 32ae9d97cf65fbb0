import type { Policy, Week } from "./policy";

const MINUTES_PER_DAY = 1440;

/** Monday to Friday 9:00 to 18:00 without a lunch break (S0-06). */
export const officeHours: Week = [
  ...Array.from({ length: 5 }, (): Week[number] => [[9 * 60, 18 * 60]]),
  [],
  [],
];

export const anyTime: Week = Array.from({ length: 7 }, (): Week[number] => [[0, MINUTES_PER_DAY]]);

/** How customers reach the company. */
export const defaultChannels: Policy["channels"] = [
  { name: "phone", weekly: officeHours, source: "S0-06" },
  { name: "mail", weekly: anyTime, source: "S0-07" },
  { name: "social", weekly: anyTime, source: "S0-08" },
  { name: "online", weekly: anyTime, source: "S2-31" },
  { name: "suggestion-box", weekly: anyTime, source: "S0-11" },
];
