/** Which Excel is played: what its API offers and what it refuses. */
export interface Profile {
  readonly name: string;
  /** The highest ExcelApi requirement set, such as `1.14`. */
  readonly excelApi: string;
  /** As Office.context.platform says it. */
  readonly platform: "PC" | "OfficeOnline";
  /** Bytes that one request and one response may have; null without limit. */
  readonly payloadLimitBytes: number | null;
}

/** Excel on the web refuses more than 5 MB a request and a response (MS docs "Resource limits and performance optimization"). */
export const webPayloadLimitBytes = 5 * 1024 * 1024;

/** Excel 2021 LTSC (MS docs "Excel JavaScript API requirement sets"). */
export const excel2021: Profile = {
  name: "Excel 2021",
  excelApi: "1.14",
  platform: "PC",
  payloadLimitBytes: null,
};

/** Excel of Microsoft 365, as far as the npm client 1.1.110 goes: it knows no set above 1.15. */
export const excel365: Profile = { ...excel2021, name: "Microsoft 365", excelApi: "1.15" };

export const excelOnTheWeb: Profile = {
  ...excel365,
  name: "Excel on the web",
  platform: "OfficeOnline",
  payloadLimitBytes: webPayloadLimitBytes,
};

/**
 * Requirement sets beside ExcelApi that every Excel has which can run the add-in (MS docs "Office Common API
 * requirement sets", "Shared runtime requirement sets"), as far as the stand-in answers them.
 */
const commonSets = {
  AddinCommands: "1.1",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** What `Office.context.requirements` answers from: the highest version of each set that is played. */
export function requirementSets(profile: Profile): Readonly<Record<string, string>> {
  return { ...commonSets, ExcelApi: profile.excelApi };
}

/** Compares `1.9` and `1.14` by their parts, as Office.js does. */
export function supports(profile: Profile, since: string): boolean {
  return rank(since) <= rank(profile.excelApi);
}

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
