import type { Report } from "./report";

interface Issue {
  readonly title?: string;
  readonly content?: string;
}

/** What office-addin-manifest answers; no `report` when the service gave none. */
export interface Verdict {
  readonly isValid: boolean;
  readonly status?: number;
  readonly statusText?: string;
  readonly report?: { readonly errors?: readonly Issue[]; readonly warnings?: readonly Issue[] };
}

/**
 * The verdict of Microsoft's validation service on an XML manifest.
 * A service that cannot be reached is said to be just that: it neither passes nor fails the manifest.
 */
export async function onlineReport(ask: () => Promise<Verdict>): Promise<Report> {
  try {
    return verdictReport(await ask());
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n").at(-1) : String(error);
    return {
      output: `${service} could not be reached, so there is no verdict: ${reason}`,
      exitCode: 1,
    };
  }
}

const service = "Microsoft's validation service (validationgateway.omex.office.net)";

function verdictReport({ isValid, status, statusText, report }: Verdict): Report {
  if (!report)
    return {
      output:
        `${service} gave no verdict: it answered ${status ?? "nothing"} ${statusText ?? ""}`.trimEnd(),
      exitCode: 1,
    };
  const issues = [...(report.errors ?? []), ...(report.warnings ?? [])].map(
    ({ title, content }) => `  ${title ?? ""}: ${content ?? ""}`,
  );
  const result = isValid ? "accepts the manifest" : "rejects the manifest";
  return { output: [`${service} ${result}`, ...issues].join("\n"), exitCode: isValid ? 0 : 1 };
}
