import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { WorkbookFileError } from "../../src/host/xlsx/errors";
import { openWorkbook } from "../../src/host/xlsx/openWorkbook";
import { momentFromText } from "../../src/workbook/cells/dates";
import { idOf, narrowText, textOf } from "../../src/workbook/cells/texts";
import { fixture, zipped } from "../support/xlsxPackages";
import { processorTime } from "../support/processorTime";

/** Damaged files and wild cells: a few hundred here, ten times as many different ones with `npm run fuzz`. */

const names = ["exceljs", "sheetjs", "xlsx-populate", "openpyxl", "libreoffice"] as const;
const anyFixture = fc.constantFrom(...names).map((name) => fixture(`${name}.xlsx`));

/** Opens, or says in its own words that it cannot; anything else that is thrown fails the test. */
function opens(bytes: Uint8Array): boolean {
  try {
    openWorkbook(bytes);
    return true;
  } catch (error) {
    if (error instanceof WorkbookFileError) return false;
    throw error;
  }
}

interface Damage {
  /** Where, as a share of the length. */
  readonly at: number;
  readonly length: number;
  readonly instead: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  instead: fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "</c>",
      "<row>",
      "<c r='A1'>",
      "]]>",
      "<!--",
      "&#0;",
      "&x;",
    ),
    fc.constantFrom('r="XFE1048577"', 't="s"', "<v>-1</v>", "<v>1e999</v>", 's="99999"', "\u0000"),
  ),
});

function damaged(text: string, { at, length, instead }: Damage): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + instead + text.slice(from + length);
}

test("a workbook with changed bytes opens or is refused in its own words", () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(anyFixture, flips, (file, changes) => {
      const bytes = file.slice();
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      opens(bytes);
    }),
  );
});

test("a workbook with damaged XML in any of its parts opens or is refused in its own words", () => {
  fc.assert(
    fc.property(
      anyFixture,
      fc.nat(),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      (file, part, changes) => {
        const parts = unzipSync(file);
        const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
        const name = xml[part % xml.length] ?? "";
        const text = changes.reduce(damaged, strFromU8(parts[name] ?? new Uint8Array()));
        opens(zipped({ ...parts, [name]: strToU8(text) }));
      },
    ),
  );
});

test("a workbook that is cut anywhere is refused in its own words", () => {
  fc.assert(
    fc.property(anyFixture, fc.double({ min: 0, max: 0.99, noNaN: true }), (file, share) => {
      expect(opens(file.subarray(0, Math.floor(share * file.length)))).toBe(false);
    }),
  );
});

test("whatever a cell holds, reading it as text, id or date throws nothing and takes no long time", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.stringMatching(/^[0-9０-９年月日/.:\- 上下午]{0,30}$/u),
    fc.string({ unit: "grapheme", minLength: 200, maxLength: 400 }),
    fc.constantFrom("__proto__", "constructor", "\ud800", "\udc00x", "\u202eabc", "\u200b\u200b"),
  );
  fc.assert(
    fc.property(wild, (text) => {
      expect(typeof narrowText(text)).toBe("string");
      expect(idOf(text)).toBe(idOf(idOf(text)));
      expect(typeof textOf(text)).toBe("string");
      momentFromText(text);
    }),
  );
});

test.each(["-", "0", "年", "1/", " ", "\u200b", "="])(
  "10,000 times %p is read as a date in less than a second",
  (text) => {
    const began = processorTime();
    momentFromText(text.repeat(10_000));
    narrowText(text.repeat(10_000));
    expect(processorTime() - began).toBeLessThan(1_000);
  },
);
