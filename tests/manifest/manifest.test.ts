import path from "node:path";
import { readFileSync } from "node:fs";
import {
  attribute,
  elementsNamed,
  parseManifest,
  textOf,
} from "../../scripts/manifest/manifestDocument";
import { resourceFor, resourcesOf, translatedElements } from "../../scripts/manifest/resources";
import { commandNames } from "../../src/ribbon/commandNames";

const manifest = parseManifest(readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8"));
const resources = resourcesOf(manifest);

/** Default text of an element's own label. */
function labelOf(element: (typeof resources)[number]["element"]): string {
  const label = Array.from(element.children).find(({ localName }) => localName === "Label");
  const text = label && resourceFor(resources, label);
  return text ? attribute(text.element, "DefaultValue") : "";
}

describe("manifest.xml", () => {
  it("asks to read and write the document and nothing more", () => {
    expect(textOf(manifest, "Permissions")).toBe("ReadWriteDocument");
  });

  it("asks for ExcelApi 1.14 and SharedRuntime 1.1, the floor of Excel 2021", () => {
    const sets = elementsNamed(manifest, "Set").map((set) => [
      attribute(set, "Name"),
      attribute(set, "MinVersion"),
    ]);
    expect(Object.fromEntries(sets)).toEqual({ ExcelApi: "1.14", SharedRuntime: "1.1" });
  });

  it("draws the tab 客户管理 with three groups of buttons", () => {
    const groups = elementsNamed(manifest, "Group").map((group) => [
      labelOf(group),
      elementsNamed(group, "Control").map(labelOf),
    ]);
    expect(elementsNamed(manifest, "CustomTab").map(labelOf)).toEqual(["客户管理"]);
    expect(Object.fromEntries(groups)).toEqual({
      检查: ["检查 SLA", "更新状态列"],
      查看: ["打开面板", "今日待办"],
      筛选: ["A 级客户", "逾期跟进", "SLA 超时", "清除筛选"],
    });
  });

  it("calls every permanent command name once and opens the pane with one button", () => {
    const called = elementsNamed(manifest, "FunctionName").map(({ textContent }) => textContent);
    expect(called).toEqual([...commandNames]);
    expect(
      elementsNamed(manifest, "Action").filter(
        (action) => action.getAttribute("xsi:type") === "ShowTaskpane",
      ),
    ).toHaveLength(1);
  });

  it("has a four-part version and a permanent id", () => {
    expect(textOf(manifest, "Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(textOf(manifest, "Id")).toBe("f360d212-dd57-4662-92e7-66c78bcefed3");
  });

  it("writes Chinese by default and English as the override", () => {
    for (const element of translatedElements(manifest)) {
      const [english] = elementsNamed(element, "Override");
      expect(attribute(element, "DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect(english && attribute(english, "Value")).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
