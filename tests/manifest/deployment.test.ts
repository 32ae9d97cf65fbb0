import { readFileSync } from "node:fs";
import path from "node:path";
import { XMLSerializer } from "@xmldom/xmldom";
import { checkManifest } from "../../scripts/manifest/checkManifest";
import { deploymentManifest } from "../../scripts/manifest/deployment";
import { parseManifest } from "../../scripts/manifest/manifestDocument";
import { packageVersion, readIcon } from "../../scripts/manifest/project";
import { UsageError } from "../../scripts/runCommand";
import { commandNames } from "../../src/ribbon/commandNames";

const development = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

const deployed = (baseUrl: string, version = "2.3.4") =>
  deploymentManifest(development, { baseUrl, packageVersion: version });

describe("deploymentManifest", () => {
  it.each(["https://addins.example.cn/register", "https://addins.example.cn/register/"])(
    "serves every page and picture from %s",
    (baseUrl) => {
      const text = deployed(baseUrl);
      expect(text).not.toContain("localhost");
      expect(text).toContain('"https://addins.example.cn/register/taskpane.html"');
      expect(text).toContain('"https://addins.example.cn/register/assets/check-sla-80.png"');
    },
  );

  it("writes the version of package.json in four parts (2.3.4 → 2.3.4.0)", () => {
    expect(deployed("https://addins.example.cn")).toContain("<Version>2.3.4.0</Version>");
  });

  it("is as free of defects as the manifest it comes from", () => {
    const project = {
      packageVersion: "2.3.4",
      readIcon,
      associatedNames: new Set<string>(commandNames),
    };
    expect(checkManifest(deployed("https://addins.example.cn/register"), project)).toEqual([]);
  });

  it("changes nothing but addresses and version: made for its own address it is the same document", () => {
    const same = deployed("https://localhost:3000", packageVersion);
    expect(same).toBe(new XMLSerializer().serializeToString(parseManifest(development)));
  });

  it("keeps an address with characters that XML escapes", () => {
    const text = deployed("https://addins.example.cn/a&b");
    expect(text).toContain('"https://addins.example.cn/a&amp;b/taskpane.html"');
  });

  it.each([
    "http://addins.example.cn",
    "addins.example.cn",
    "https://a.cn/?x=1",
    "https://a.cn/#x",
  ])("refuses the address %s", (baseUrl) => {
    expect(() => deployed(baseUrl)).toThrow(UsageError);
  });

  it("refuses a pre-release, which a manifest cannot express (2.3.4-beta.1)", () => {
    expect(() => deployed("https://addins.example.cn", "2.3.4-beta.1")).toThrow(UsageError);
  });
});
