import fc from "fast-check";
import { dayFrom, isoMoment, startOfDay } from "../../../src/domain/time";
import { momentFromSerial, serialFromMoment } from "../../../src/workbook/read/dateSystem";

test.each([
  [36_526, 1900, "2000-01-01T00:00"],
  [35_064, 1904, "2000-01-01T00:00"],
  [45_964.604_166_666_664, 1900, "2025-11-03T14:30"],
  [44_502.604_166_666_664, 1904, "2025-11-03T14:30"],
  [61, 1900, "1900-03-01T00:00"],
  [2_958_465, 1900, "9999-12-31T00:00"],
  [45_964.999_999_99, 1900, "2025-11-04T00:00"],
] as const)("serial %d in the %d system is %s", (serial, system, expected) => {
  expect(isoMoment(momentFromSerial(serial, system))).toBe(expected);
});

test.each([0, 0.5, 59, 60, 60.9, 2_958_466, -1, NaN, Infinity])("%d is no date", (serial) => {
  expect(momentFromSerial(serial, 1900)).toBeNaN();
});

const seconds = fc.integer({
  min: startOfDay(dayFrom(1905, 1, 1)),
  max: startOfDay(dayFrom(2199, 12, 31)),
});

test("the serial of every second reads back, and both systems agree", () => {
  fc.assert(
    fc.property(seconds, (at) => {
      expect(momentFromSerial(serialFromMoment(at, 1900), 1900)).toBe(at);
      expect(momentFromSerial(serialFromMoment(at, 1904), 1904)).toBe(at);
    }),
  );
});
