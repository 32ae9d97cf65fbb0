import { deflateSync, strToU8 } from "fflate";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { WorkbookFileError } from "../../../src/host/xlsx/errors";
import { writeZip } from "../../../src/host/xlsx/zipWriter";
import { readZip } from "../../../src/host/xlsx/zipReader";
import {
  contentTypes,
  fixture,
  packageParts,
  relationships,
  worksheet,
  zipped,
} from "../../support/xlsxPackages";
import { processorTime } from "../../support/processorTime";

function codeOf(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
  return "opened";
}

const utf16 = (text: string) => [...strToU8(text)].flatMap((code) => [code, 0]);
const compound = [
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
];

describe("a file that is no workbook", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing at all", new Uint8Array(), "not-a-workbook"],
    ["a CSV", strToU8("客户编号,客户名称\nC0001,明远"), "not-a-workbook"],
    ["a zip without a workbook", zipped({ "a.txt": "x" }), "not-a-workbook"],
    ["an .xls", Uint8Array.from([...compound, ...utf16("Workbook")]), "legacy-format"],
    ["an Excel 2 file", Uint8Array.from([0x09, 0x00, 0x04, 0x00]), "legacy-format"],
    [
      "an encrypted workbook",
      Uint8Array.from([...compound, ...utf16("EncryptedPackage")]),
      "encrypted",
    ],
    ["the first half of a workbook", fixture("exceljs.xlsx").subarray(0, 3000), "damaged"],
  ])("is refused: %s is %3$s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("is refused: a Word document is not-a-workbook", () => {
    const types = contentTypes({
      "/word/document.xml":
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    });
    const link = relationships(["rId1", "officeDocument", "word/document.xml"]);
    expect(
      codeOf(
        zipped({ "[Content_Types].xml": types, "_rels/.rels": link, "word/document.xml": "<w/>" }),
      ),
    ).toBe("not-a-workbook");
  });

  it("is refused: an .xlsb is legacy-format", () => {
    const types = contentTypes({
      "/xl/workbook.bin": "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    });
    const link = relationships(["rId1", "officeDocument", "xl/workbook.bin"]);
    expect(codeOf(zipped({ "[Content_Types].xml": types, "_rels/.rels": link }))).toBe(
      "legacy-format",
    );
  });
});

describe("a damaged workbook", () => {
  const withSheet = (xml: string, others = {}) => zipped(packageParts(xml, others));

  it.each([
    ["a worksheet that is cut off", "<worksheet><sheetData><row r='1'><c r='A1'>"],
    [
      "a worksheet whose cell never ends",
      "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></row></sheetData",
    ],
    [
      "an attribute without a value",
      "<worksheet><sheetData><row r><c/></row></sheetData></worksheet>",
    ],
    [
      "an attribute that never ends",
      "<worksheet><sheetData><row r='1></row></sheetData></worksheet>",
    ],
    ["tags that do not match", "<worksheet><sheetViews></cols><sheetData/></worksheet>"],
    ["a worksheet without rows element", "<worksheet/>"],
  ])("is refused: %s", (_, xml) => {
    expect(codeOf(withSheet(xml))).toBe("damaged");
  });

  it("is refused when it defines entities, and nothing outside is read", () => {
    const dtd = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const sheet = worksheet("<sheetData/>");
    expect(codeOf(withSheet(dtd + sheet))).toBe("damaged");
    expect(
      codeOf(withSheet(sheet, { "xl/sharedStrings.xml": `${dtd}<sst><si><t>&e;</t></si></sst>` })),
    ).toBe("damaged");
  });

  it("is refused when a part's bytes were changed", () => {
    const bytes = withSheet(worksheet("<sheetData/>"));
    const entry = readZip(bytes).find(({ name }) => name === "xl/workbook.xml");
    const at = (entry?.packed.byteOffset ?? 0) - bytes.byteOffset + 5;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(codeOf(bytes)).toBe("damaged");
  });

  it("is refused when its worksheet is missing", () => {
    const parts = packageParts(worksheet("<sheetData/>"));
    delete parts["xl/worksheets/sheet1.xml"];
    expect(codeOf(zipped(parts))).toBe("damaged");
  });
});

describe("a zip bomb", () => {
  it("is refused by what it says of itself: 800 MB from a few hundred kilobytes", () => {
    const [entry] = readZip(zipped({ "xl/worksheets/sheet1.xml": "x" }));
    if (!entry) throw new RangeError("The zip is empty.");
    const names = Array.from({ length: 8 }, (_, i) => strToU8(`bomb${i}.xml`));
    const entries = names.map((nameBytes) => ({ ...entry, nameBytes, size: 100 * 1024 * 1024 }));
    expect(codeOf(writeZip(entries))).toBe("too-large");
  });

  it("is refused when a part unpacks to more than it says", () => {
    const parts = packageParts(worksheet("<sheetData/>"));
    const entries = readZip(zipped(parts)).map((entry) =>
      entry.name === "xl/workbook.xml"
        ? { ...entry, method: 8, packed: deflateSync(new Uint8Array(1_000_000)), size: 100 }
        : entry,
    );
    expect(codeOf(writeZip(entries))).toBe("damaged");
  });
});

describe("names in the zip", () => {
  it("with .. or a leading slash stay names: the workbook opens and nothing else happens", () => {
    const parts = packageParts(worksheet("<sheetData/>"), {
      "../../evil.xml": "<a/>",
      "/abs.xml": "<a/>",
    });
    expect(codeOf(zipped(parts))).toBe("opened");
  });
});

describe("an enormous empty sheet", () => {
  it("with 1,048,576 formatted rows opens in seconds and shares its row formats", () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, i) => `<row r="${i + 1}" s="1" customFormat="1" ht="20"/>`,
    );
    const started = processorTime();
    const workbook = openWorkbook(
      zipped(packageParts(worksheet(`<sheetData>${rows.join("")}</sheetData>`))),
    );
    const [sheet] = workbook.sheets;
    expect(sheet?.rows.count).toBe(1_048_576);
    expect(sheet?.rows.format(7)).toBe(sheet?.rows.format(1_000_000));
    expect(sheet?.usedArea(false)).toBeNull();
    expect(processorTime() - started).toBeLessThan(15_000);
  }, 90_000);
});
