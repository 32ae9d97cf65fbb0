import type { Assessment } from "../../domain/assessment";
import type { Finding } from "../../domain/findings/findings";
import { isoMoment } from "../../domain/time";
import { textsOf, type Language } from "../../text/language";
import { sentenceOf } from "../../text/sentences";
import type { LongWork } from "../../workbook/longWork";
import { writeReport, type ReportLine } from "../../workbook/sheets/reportSheet";
import { findingGroups } from "./findingGroups";

export interface ExportedFindings {
  readonly sheet: string;
  readonly findings: number;
}

/**
 * Writes the findings, worst first, to a sheet of their own with links to their cells. An earlier export is replaced;
 * ignored findings are left out.
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`, `not-written`, `cancelled`, `cell-being-edited`,
 *   `excel-failed`
 */
export async function exportFindings(
  { now, findings }: Pick<Assessment, "now" | "findings">,
  language: Language,
  work: LongWork = {},
): Promise<ExportedFindings> {
  const at = isoMoment(now).slice(0, 16).replace("T", " ");
  const title = textsOf(language).pane.findings.exportTitle(at, findings.length);
  const lines = findingGroups(findings).flatMap((group) =>
    group.findings.map((finding) => lineOf(finding, language)),
  );
  const { sheet } = await writeReport({ language, title, lines }, work);
  return { sheet, findings: lines.length };
}

function lineOf(finding: Finding, language: Language): ReportLine {
  const { severities, findingKinds } = textsOf(language);
  const { severity, code, sheet } = finding;
  return {
    severity,
    level: severities[severity],
    sheet,
    address: addressOf(finding),
    problem: sentenceOf(finding, language),
    advice: findingKinds[code].advice,
  };
}

/** `E12`, a whole row `12:12`, a whole column `E:E`. */
function addressOf({ row, column }: Finding): string | undefined {
  if (row !== null) return column === null ? `${row}:${row}` : `${column}${row}`;
  return column === null ? undefined : `${column}:${column}`;
}
