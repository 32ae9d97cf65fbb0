import { readFileSync } from "node:fs";
import path from "node:path";
import { commandNames } from "../../src/ribbon/commandNames";
import { checkManifest, type Project } from "../../scripts/manifest/checkManifest";
import type { Defect } from "../../scripts/manifest/defect";
import { packageVersion, readIcon } from "../../scripts/manifest/project";

const good = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

/** Real icons; every command answered, so that each test sees only the defect it plants. */
const project: Project = { packageVersion, readIcon, associatedNames: new Set(commandNames) };

/** The defects after one replacement in the real manifest, which must hit. */
function planted(
  search: string | RegExp,
  replacement: string,
  against: Partial<Project> = {},
): readonly Defect[] {
  const broken = good.replace(search, replacement);
  expect(broken).not.toBe(good);
  return checkManifest(broken, { ...project, ...against });
}

const codesOf = (defects: readonly Defect[]) => defects.map(({ code }) => code);

const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split("\n").length;

describe("the manifest of the repository", () => {
  it("has no defect", () => {
    expect(checkManifest(good, project)).toEqual([]);
  });
});

describe("a planted defect", () => {
  it("names a resid that no resource has, with its line", () => {
    const [defect, ...others] = planted(
      '<Label resid="CheckSla.Label" />',
      '<Label resid="CheckSal.Label" />',
    );
    expect(others).toEqual([]);
    expect(defect).toEqual({
      code: "unknown-resid",
      severity: "error",
      line: lineOf('<Label resid="CheckSla.Label" />'),
      message:
        'Label names the resource "CheckSal.Label"; add it to ShortStrings or correct the resid.',
    });
  });

  it("names a resid of another list (a Label that points to a LongString)", () => {
    const defects = planted('<Label resid="CheckSla.Label" />', '<Label resid="CheckSla.Tip" />');
    expect(codesOf(defects)).toEqual(["unknown-resid"]);
  });

  it("only warns of a resource that nothing uses", () => {
    const spare = '<bt:Url id="Help.Url" DefaultValue="https://localhost:3000/help.html" />';
    const defects = planted("<bt:Urls>", `<bt:Urls>${spare}`);
    expect(defects).toMatchObject([{ code: "unused-resource", severity: "warning" }]);
    expect(defects[0]?.message).toBe('Nothing uses the resource "Help.Url" of Urls; remove it.');
  });

  it("lacks a size that Office requires (80 pixels)", () => {
    const defects = planted('<bt:Image size="80" resid="show-today.80" />', "");
    expect(codesOf(defects)).toEqual(["icon-size-missing", "unused-resource"]);
    expect(defects[0]?.message).toMatch('add <bt:Image size="80" resid="…"/>');
  });

  it("names a picture that does not exist", () => {
    const defects = planted("/assets/filter-16.png", "/assets/funnel-16.png");
    expect(defects).toMatchObject([{ code: "icon-missing", severity: "error" }]);
    expect(defects[0]?.message).toMatch("https://localhost:3000/assets/funnel-16.png");
  });

  it("takes a picture from another host, whose size nobody checks", () => {
    const defects = planted(
      "https://localhost:3000/assets/filter-16.png",
      "https://icons.example.com/assets/filter-16.png",
    );
    expect(codesOf(defects)).toEqual(["icon-missing"]);
  });

  it("names a file that is no PNG picture", () => {
    const defects = planted("/assets/filter-16.png", "/assets/icons.svg");
    expect(defects).toMatchObject([{ code: "icon-missing" }]);
    expect(defects[0]?.message).toMatch("is not a PNG picture");
  });

  it("shows a picture of another size (32 pixels for 16)", () => {
    const defects = planted("/assets/filter-16.png", "/assets/filter-32.png");
    expect(defects).toMatchObject([{ code: "icon-wrong-size" }]);
    expect(defects[0]?.message).toMatch("has 32 × 32 pixels; use a picture of 16 × 16");
  });

  it("gives the add-in itself a picture of another size (64 pixels for IconUrl)", () => {
    const defects = planted("/assets/customer-register-32.png", "/assets/customer-register-64.png");
    expect(codesOf(defects)).toEqual(["icon-wrong-size"]);
  });

  it("has an http address", () => {
    const defects = planted(
      "<Hosts>",
      "<AppDomains><AppDomain>http://example.cn</AppDomain></AppDomains><Hosts>",
    );
    expect(defects).toMatchObject([{ code: "insecure-address" }]);
    expect(defects[0]?.message).toMatch("write https instead of http in http://example.cn");
  });

  it("gives two controls the same id", () => {
    const defects = planted('id="CustomerRegister.ShowToday"', 'id="CustomerRegister.CheckSla"');
    expect(defects).toMatchObject([
      { code: "duplicate-id", line: lineOf('id="CustomerRegister.ShowToday"') },
    ]);
    expect(defects[0]?.message).toMatch("occurs twice in the ribbon");
  });

  it("gives a control the id of a group", () => {
    const defects = planted('id="CustomerRegister.ShowToday"', 'id="CustomerRegister.View"');
    expect(codesOf(defects)).toEqual(["duplicate-id"]);
  });

  it("gives two resources the same id", () => {
    const defects = planted('<bt:String id="Check.Label"', '<bt:String id="View.Label"');
    expect(codesOf(defects)).toContain("duplicate-id");
  });

  it.each([
    ["the function file", '<FunctionFile resid="Taskpane.Url" />'],
    ["the pane's button", '<SourceLocation resid="Taskpane.Url" />'],
  ])("gives %s another page than the runtime", (_part, element) => {
    const other = '<bt:Url id="Other.Url" DefaultValue="https://localhost:3000/other.html" />';
    const broken = good
      .replace("<bt:Urls>", `<bt:Urls>${other}`)
      .replace(element, element.replace("Taskpane.Url", "Other.Url"));
    const defects = checkManifest(broken, project);
    expect(defects).toMatchObject([{ code: "runtime-mismatch", line: lineOf(element) }]);
    expect(defects[0]?.message).toMatch('write resid="Taskpane.Url"');
  });

  it("gives the runtime another page than the default pane", () => {
    const defects = planted(
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />',
      '<SourceLocation DefaultValue="https://localhost:3000/index.html" />',
    );
    expect(codesOf(defects)).toEqual(["runtime-mismatch"]);
  });

  it("has a runtime that does not outlive the pane", () => {
    expect(codesOf(planted(' lifetime="long"', ""))).toEqual(["runtime-mismatch"]);
  });

  it("has no runtime at all", () => {
    expect(codesOf(planted(/<Runtimes>[^]*<\/Runtimes>/, ""))).toEqual(["runtime-mismatch"]);
  });

  it("has no function file", () => {
    const defects = planted('<FunctionFile resid="Taskpane.Url" />', "");
    expect(codesOf(defects)).toEqual(["runtime-mismatch"]);
  });

  it("keeps a pane of its own beside the shared runtime", () => {
    const action = '<Action xsi:type="ShowTaskpane">';
    const defects = planted(action, `${action}<TaskpaneId>Pane</TaskpaneId>`);
    expect(codesOf(defects)).toEqual(["runtime-mismatch"]);
  });

  it("calls a function that nothing answers", () => {
    const associatedNames = new Set(commandNames.filter((name) => name !== "showToday"));
    const defects = checkManifest(good, { ...project, associatedNames });
    expect(defects).toMatchObject([
      { code: "not-associated", line: lineOf("<FunctionName>showToday<") },
    ]);
    expect(defects[0]?.message).toMatch('call Office.actions.associate("showToday", …)');
  });

  it("calls a function that is not in the list of permanent names", () => {
    const defects = planted(">showToday<", ">ShowToday<");
    expect(codesOf(defects)).toEqual(["command-without-button", "unknown-command"]);
  });

  it.each([
    ["the name", '<Override Locale="en-US" Value="Customer Register" />', "DisplayName"],
    ["a label", '<bt:Override Locale="en-US" Value="Check SLA" />', '"CheckSla.Label"'],
  ])("lacks the English of %s", (_text, override, named) => {
    const defects = planted(override, "");
    expect(defects).toMatchObject([{ code: "missing-override", severity: "error" }]);
    expect(defects[0]?.message).toMatch(`${named} has no en-US text`);
  });

  it("has an empty English text", () => {
    expect(codesOf(planted('Value="Check SLA"', 'Value=""'))).toEqual(["missing-override"]);
  });

  const long = (length: number) => "客".repeat(length);

  it.each([
    ["a label of 126 characters", '"检查 SLA"', `"${long(126)}"`],
    ["an English label of 126 characters", '"Check SLA"', `"${"x".repeat(126)}"`],
    ["a tip of 251 characters", /"打开客户台账面板[^"]*"/, `"${long(251)}"`],
    ["a name of 126 characters", 'DefaultValue="客户台账"', `DefaultValue="${long(126)}"`],
    ["a description of 251 characters", /"在客户台账中检查[^"]*"/, `"${long(251)}"`],
    ["a control id of 126 characters", "CustomerRegister.ShowToday", "x".repeat(126)],
  ])("has %s", (_text, search, replacement) => {
    expect(codesOf(planted(search, replacement))).toEqual(["text-too-long"]);
  });

  it("has a resource id of 33 characters", () => {
    const broken = good.replaceAll("Taskpane.Url", "x".repeat(33));
    expect(codesOf(checkManifest(broken, project))).toEqual(["text-too-long"]);
  });

  it("accepts texts of exactly the longest length (125 characters)", () => {
    expect(planted('"检查 SLA"', `"${long(125)}"`)).toEqual([]);
  });

  it.each(["0.1.0.beta", "1.2.3.4.5", "123456.0", ""])("has the version %p", (version) => {
    const defects = planted(/<Version>.*<\/Version>/, `<Version>${version}</Version>`);
    expect(codesOf(defects)).toEqual(["version-form"]);
  });

  it("has another version than package.json", () => {
    const defects = checkManifest(good, { ...project, packageVersion: "99.1.2" });
    expect(defects).toMatchObject([{ code: "version-differs" }]);
    expect(defects[0]?.message).toMatch("write 99.1.2.0");
  });

  it("is no XML: the line of the open element is named", () => {
    const defects = planted("</VersionOverrides>", "");
    expect(defects).toMatchObject([{ code: "unreadable", severity: "error" }]);
  });

  it("stands among others: all are reported, in the order of the lines", () => {
    const broken = good
      .replace("/assets/filter-16.png", "/assets/filter-32.png")
      .replace('Value="Check SLA"', 'Value=""')
      .replace('"CustomerRegister.ShowToday"', '"CustomerRegister.CheckSla"');
    expect(codesOf(checkManifest(broken, project))).toEqual([
      "duplicate-id",
      "icon-wrong-size",
      "missing-override",
    ]);
  });
});
