import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { isCreditCode } from "../../src/domain/validation/creditCode";
import { isEmailCell } from "../../src/domain/validation/email";
import { phonesIn, plainMobile } from "../../src/domain/validation/phone";
import { processorTime } from "../support/processorTime";

describe("phones", () => {
  it.each([
    ["13800138000", [8613800138000]],
    ["138-0013-8000", [8613800138000]],
    ["+86 138 0013 8000", [8613800138000]],
    ["0086-13800138000", [8613800138000]],
    ["8613800138000", [8613800138000]],
    ["0755-26888888", [8675526888888]],
    ["(0755) 26888888", [8675526888888]],
    ["0755 2688 8888", [8675526888888]],
    ["0512-6234567", [865126234567]],
    ["010-62345678", [861062345678]],
    ["010-6234-5678", [861062345678]],
    ["0755-26888888转801", [8675526888888]],
    ["0755-26888888-801", [8675526888888]],
    ["0755-26888888 ext. 801", [8675526888888]],
    ["400-800-8888", [864008008888]],
    ["+852 2345 6789", [85223456789]],
    ["+1 213 373 4253", [12133734253]],
  ])("reads %s", (cell, phones) => {
    expect(phonesIn(cell)).toEqual(phones);
  });

  it.each([
    "13800138000/13900139000",
    "13800138000；13900139000",
    "13800138000、13900139000",
    "13800138000, 13900139000",
    "13800138000 13900139000",
    "138 0013 8000 / 139 0013 9000",
  ])("reads both phones of %s", (cell) => {
    expect(phonesIn(cell)).toEqual([8613800138000, 8613900139000]);
  });

  it("tells the wrong one of two (13800138000/1380)", () => {
    expect(phonesIn("13800138000/1380")).toEqual([8613800138000, NaN]);
  });

  it.each(["1380013800", "138001380000", "12345678901", "010-6234567", "62345678", "见名片", "-"])(
    "does not take %s for a phone",
    (cell) => {
      expect(phonesIn(cell).every(Number.isNaN)).toBe(true);
    },
  );

  it("reads a cell without any phone as none (/)", () => {
    expect(phonesIn("/")).toEqual([]);
  });

  it("reads eleven digits the same on the short way and on the long one", () => {
    const cell = fc.oneof(
      fc.integer({ min: 10_000_000_000, max: 19_999_999_999 }).map(String),
      fc.stringMatching(/^[0-9]{11}$/),
      fc.stringMatching(/^1[3-9][0-9a: ]{9}$/),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const short = plainMobile(text);
        if (/^1[3-9]\d{9}$/.test(text)) expect([short]).toEqual(phonesIn(text));
        else expect(short).toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });

  it("accepts whatever libphonenumber accepts as a number of China or abroad", () => {
    const digits = fc.stringMatching(/^(?:\+|00|0|1|)[0-9]{5,14}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const parsed = parsePhoneNumberFromString(text, { defaultCountry: "CN", extract: false });
        fc.pre(parsed?.isValid() ?? false);
        expect(phonesIn(text).every((phone) => phone > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("e-mail addresses", () => {
  it.each(["li.lei@example.com", "a+b@sub.example.com.cn", "a@b.cn; c@d.cn", "a@b.cn，c@d.cn"])(
    "accepts %s",
    (cell) => {
      expect(isEmailCell(cell)).toBe(true);
    },
  );

  it.each([
    "li.lei",
    "li.lei@example",
    "@example.com",
    "a@b..cn",
    "a b@c.cn",
    ".a@b.cn",
    "a@b.c",
    ";",
  ])("does not accept %s", (cell) => {
    expect(isEmailCell(cell)).toBe(false);
  });

  it("judges a cell of 32,767 letters at once", () => {
    const start = processorTime();
    expect(isEmailCell("a.".repeat(16_383))).toBe(false);
    expect(isEmailCell(`a@${"a-".repeat(16_380)}`)).toBe(false);
    expect(processorTime() - start).toBeLessThan(500);
  });
});

describe("统一社会信用代码", () => {
  it.each(["91350100M000100Y43", "91350100m000100y43"])(
    "accepts the standard's example %s",
    (code) => {
      expect(isCreditCode(code)).toBe(true);
    },
  );

  it.each([
    ["a wrong check character", "91350100M000100Y44"],
    ["two characters swapped", "91350100M000010Y43"],
    ["17 characters", "91350100M000100Y4"],
    ["the letter O", "91350100MO00100Y43"],
    ["letters in the region", "9135A100M000100Y43"],
  ])("does not accept %s (%s)", (_, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it("notices every single changed character", () => {
    const code = "91350100M000100Y43";
    const letter = fc.constantFrom(...Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY"));
    fc.assert(
      fc.property(fc.nat(code.length - 1), letter, (place, other) => {
        fc.pre(code[place] !== other);
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        expect(isCreditCode(changed)).toBe(false);
      }),
    );
  });
});
