import { onlineReport, type Verdict } from "../../scripts/manifest/onlineService";
import { pngSize } from "../../scripts/manifest/pngSize";
import { defectReport } from "../../scripts/manifest/report";
import { contentSecurityPolicy, officeJsAddress } from "../../scripts/officeJs";
import { UsageError } from "../../scripts/runCommand";

describe("defectReport", () => {
  it("says what was read when nothing is wrong, and passes", () => {
    expect(defectReport("manifest.xml", "客户台账 1.0.0.0", [])).toEqual({
      output: "manifest.xml: 客户台账 1.0.0.0: 0 errors, 0 warnings",
      exitCode: 0,
    });
  });

  it("passes with warnings and fails with an error, each on a line with its place", () => {
    const warning = {
      code: "unused-resource",
      severity: "warning",
      line: 7,
      message: "m",
    } as const;
    const error = { ...warning, code: "duplicate-id", severity: "error", line: 9 } as const;
    expect(defectReport("m.xml", "x", [warning]).exitCode).toBe(0);
    expect(defectReport("m.xml", "x", [warning, error])).toEqual({
      output: `m.xml:7: warning unused-resource: m
m.xml:9: error duplicate-id: m
m.xml: x: 1 errors, 1 warnings`,
      exitCode: 1,
    });
  });
});

describe("onlineReport", () => {
  const answer = (verdict: Verdict) => onlineReport(() => Promise.resolve(verdict));

  it("says that the service could not be reached, and does not pass", async () => {
    const unreachable = new Error(
      "Unable to contact the manifest validation service.\ngetaddrinfo ENOTFOUND",
    );
    const { output, exitCode } = await onlineReport(() => Promise.reject(unreachable));
    expect(output).toMatch(/could not be reached, so there is no verdict: getaddrinfo ENOTFOUND$/);
    expect(exitCode).toBe(1);
  });

  it("passes what the service accepts", async () => {
    const { output, exitCode } = await answer({ isValid: true, report: {} });
    expect(output).toMatch(/accepts the manifest$/);
    expect(exitCode).toBe(0);
  });

  it("lists what the service rejects", async () => {
    const errors = [{ title: "Bad icon", content: "The icon cannot be loaded." }];
    const { output, exitCode } = await answer({ isValid: false, report: { errors } });
    expect(output).toMatch(/rejects the manifest\n {2}Bad icon: The icon cannot be loaded\.$/);
    expect(exitCode).toBe(1);
  });

  it("tells an answer without a verdict (503) from a rejection", async () => {
    const { output, exitCode } = await answer({
      isValid: false,
      status: 503,
      statusText: "Unavailable",
    });
    expect(output).toMatch(/gave no verdict: it answered 503 Unavailable$/);
    expect(exitCode).toBe(1);
  });
});

describe("officeJsAddress", () => {
  it.each([
    ["global", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    [
      "21vianet",
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    ],
    [
      "https://addins.example.cn/officejs/office.js",
      "https://addins.example.cn/officejs/office.js",
    ],
  ])("of %s is %s", (choice, address) => {
    expect(officeJsAddress(choice)).toBe(address);
  });

  it.each(["http://addins.example.cn/office.js", "china", ""])("refuses %p", (choice) => {
    expect(() => officeJsAddress(choice)).toThrow(UsageError);
  });
});

describe("contentSecurityPolicy", () => {
  it("lets scripts come from office.js' host and data go nowhere but home", () => {
    const policy = contentSecurityPolicy(officeJsAddress("21vianet")).split("; ");
    expect(policy).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn");
    expect(policy).toContain("connect-src 'self'");
  });
});

describe("pngSize", () => {
  const header = "89504e470d0a1a0a0000000d49484452";

  it("reads width and height from the header (80 × 40)", () => {
    expect(pngSize(Buffer.from(`${header}0000005000000028`, "hex"))).toEqual({
      width: 80,
      height: 40,
    });
  });

  it.each([
    ["an empty file", ""],
    ["a truncated header", header],
    ["a GIF", "474946383961100010000000000000000000000000000000"],
  ])("is undefined for %s", (_what, bytes) => {
    expect(pngSize(Buffer.from(bytes, "hex"))).toBeUndefined();
  });
});
