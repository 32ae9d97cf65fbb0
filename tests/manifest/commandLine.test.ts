import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "manifest-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The command as npm starts it. */
const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", path.join(root, script), ...args], {
    cwd: root,
    encoding: "utf8",
  });

const validate = (...args: readonly string[]) => run("scripts/manifest/validate.ts", ...args);

describe("npm run manifest", () => {
  it("writes a deployment that npm run validate can read", () => {
    const file = path.join(folder, "deployed/manifest.xml");
    const made = run(
      "scripts/manifest/makeManifest.ts",
      ...["--base-url", "https://addins.example.cn", "--office-js", "21vianet", "--out", file],
    );
    expect(made.stdout).toMatch("script-src 'self' https://appsforoffice.cdn.partner.office365.cn");
    expect(made.status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("https://addins.example.cn/taskpane.html");
    expect(validate(file).stdout).toMatch(/客户台账 \d+\.\d+\.\d+\.0 f360d212-/);
  });

  it("asks for --base-url in one line", () => {
    const { status, stderr } = run("scripts/manifest/makeManifest.ts");
    expect(stderr).toMatch(/^npm run manifest -- --base-url .*\n$/);
    expect(status).toBe(2);
  });
});

describe("npm run validate", () => {
  it("names a defect with file, line and remedy and fails", () => {
    const file = path.join(folder, "duplicate.xml");
    const good = readFileSync(path.join(root, "manifest.xml"), "utf8");
    writeFileSync(file, good.replace("CustomerRegister.ShowToday", "CustomerRegister.CheckSla"));
    const { status, stdout } = validate(file);
    expect(stdout).toMatch(
      /duplicate\.xml:\d+: error duplicate-id: The id .* give this Control its own/,
    );
    expect(status).toBe(1);
  });

  it("says where a file stops being XML", () => {
    const file = path.join(folder, "open.xml");
    writeFileSync(file, "<OfficeApp>\n  <Id>\n</OfficeApp>\n");
    const { status, stdout } = validate(file);
    expect(stdout).toMatch(/open\.xml:\d: error unreadable: This is not an XML document/);
    expect(status).toBe(1);
  });

  it.each([
    ["an absent file", "absent.xml", /^There is no file absent\.xml\.\n$/],
    ["an unknown option", "--onlin", /^Unknown option '--onlin'.*\n$/],
  ])("refuses %s in one line", (_what, argument, sentence) => {
    const { status, stdout, stderr } = validate(argument);
    expect(stderr).toMatch(sentence);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});
