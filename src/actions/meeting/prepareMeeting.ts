import type { Language } from "../../text/language";
import { partByPart, type LongWork } from "../../workbook/longWork";
import { writeMeetingSheet } from "../../workbook/sheets/meetingSheet";
import { WorkbookError } from "../../workbook/workbookError";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import { mayHaveWritten } from "../policy/whileConfirmed";
import { slaMeetingInParts, type SlaMeeting } from "./slaMeeting";
import { slaMeetingSheet } from "./slaMeetingSheet";
import { recordVerdicts, type RecordedCheck } from "../check/verdictLedger";

export interface PreparedMeeting {
  readonly meeting: SlaMeeting;
  /** What it was made from. */
  readonly assessed: AssessedWorkbook;
  readonly ledger: RecordedCheck;
  /** The name of the sheet that was written, or why it could not be. */
  readonly sheet: string | WorkbookError;
}

/**
 * Records the verdicts of a check and writes the sheet for the weekly meeting. A workbook without issues gets neither.
 * @throws WorkbookError where the ledger cannot be read or written
 */
export async function prepareMeeting(
  assessed: AssessedWorkbook,
  language: Language,
  work: LongWork = {},
): Promise<PreparedMeeting> {
  const ledger = await recordVerdicts(assessed, language, work);
  const { book, assessment } = assessed;
  const parts = slaMeetingInParts(book, assessment, ledger.before, ledger.since);
  // Not to be cancelled: the record says already what the sheet is going to tell.
  const meeting = await partByPart(parts, {});
  const sheet = await valueOf(() => writeMeetingSheet(slaMeetingSheet(meeting, language)));
  return { meeting, assessed, ledger, sheet };
}

/** The type by its place, so that rooms without the workbook's can tell it. */
export type WorkbookFailure = WorkbookError;

/** As `prepareMeeting`, with what a person can act on as a value. */
export async function preparedMeeting(
  assessed: AssessedWorkbook,
  language: Language,
  work: LongWork = {},
): Promise<PreparedMeeting | WorkbookFailure> {
  return valueOf(() => prepareMeeting(assessed, language, work));
}

/** May the workbook hold results of this meeting, on its sheet or in the record of verdicts? */
export function isMeetingWritten(meeting: PreparedMeeting | WorkbookFailure): boolean {
  if (meeting instanceof WorkbookError) return mayHaveWritten(meeting);
  const { ledger, sheet } = meeting;
  return ledger.added > 0 || !(sheet instanceof WorkbookError) || mayHaveWritten(sheet);
}

async function valueOf<T>(work: () => Promise<T>): Promise<T | WorkbookError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
