import { SECONDS_PER_DAY, type Moment } from "../../domain/time";

/** Which day a workbook's serial 0 is (ECMA-376 Part 1, 18.17.4.1). */
export type DateSystem = 1900 | 1904;

/** Days from serial 0 of the 1900 system (as counted after its phantom 1900-02-29) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
/** 1904-01-01 is serial 1462 of the 1900 system. */
const DAYS_BETWEEN_SYSTEMS = 1_462;
/** Below lies the phantom 1900-02-29, where Excel's day count and the calendar part. */
const LOWEST_SERIAL = 61;
/** 9999-12-31, the last day Excel knows. */
const HIGHEST_SERIAL = 2_958_465;

/** @returns NaN outside 1900-03-01 … 9999-12-31; a time of day is rounded to whole seconds */
export function momentFromSerial(serial: number, system: DateSystem): Moment {
  const serial1900 = system === 1904 ? serial + DAYS_BETWEEN_SYSTEMS : serial;
  if (!(serial >= LOWEST_SERIAL && serial1900 < HIGHEST_SERIAL + 1)) return NaN;
  return Math.round((serial1900 - SERIAL_OF_1970) * SECONDS_PER_DAY);
}

/** The serial under which the workbook stores a moment. */
export function serialFromMoment(at: Moment, system: DateSystem): number {
  const serial1900 = at / SECONDS_PER_DAY + SERIAL_OF_1970;
  return system === 1904 ? serial1900 - DAYS_BETWEEN_SYSTEMS : serial1900;
}

/** Asks Excel itself, since `use1904DateSystem` is a preview property: DATE(2000,1,1) is 36526 or 35064. */
export function queryDateSystem(context: Excel.RequestContext): {
  readonly system: () => DateSystem;
} {
  const newYear2000 = context.workbook.functions.date(2000, 1, 1);
  newYear2000.load("value");
  return { system: () => (newYear2000.value === 35_064 ? 1904 : 1900) };
}
