import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../scripts/manifest/checkManifest";
import { deploymentManifest } from "../../scripts/manifest/deployment";
import { readIcon } from "../../scripts/manifest/project";
import { UsageError } from "../../scripts/runCommand";
import { commandNames } from "../../src/ribbon/commandNames";

const development = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

const deployed = (baseUrl: string, packageVersion = "2.3.4") =>
  deploymentManifest(development, { baseUrl, packageVersion });

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

  it("changes addresses and version only: made for its own address it has the same content", () => {
    const again = deployed("https://localhost:3000", "0.1.0");
    const onwards = deploymentManifest(again, {
      baseUrl: "https://addins.example.cn",
      packageVersion: "2.3.4",
    });
    expect(onwards).toBe(deployed("https://addins.example.cn"));
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
