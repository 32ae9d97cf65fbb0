import { basename } from "node:path";
import { checkReport, needsAttention } from "../actions/check/checkReport";
import type { CheckRequest } from "../actions/check/assessWorkbook";
import {
  checkWorkbook,
  type AskedAboutPolicy,
  type CheckedWorkbook,
} from "../actions/check/checkWorkbook";
import { failureText } from "../actions/failureText";
import { reportLines } from "../actions/check/reportText";
import { openWorkbook } from "../host/xlsx/openWorkbook";
import { saveWorkbook } from "../host/xlsx/saveWorkbook";
import { addIn } from "./addIn";
import { asksForHelp, checkArguments, type CheckArguments } from "./arguments";
import { exitCodes, type Door } from "./command";
import { checkedPathOf, pathFrom, readWorkbookFile, writeWorkbookFile } from "./files";
import { localNow } from "./localNow";
import { policyNotice } from "./policyNotice";
import { startProgress } from "./progress";
import { inStandIn, nodeCodec } from "./standIn";

/** `check <book.xlsx>`: reads, checks, writes a checked copy and reports. */
export async function checkCommand(args: readonly string[], door: Door): Promise<number> {
  if (asksForHelp(args)) {
    const { usageCheck, optionsCheck } = door.texts.command;
    door.say([usageCheck, ...optionsCheck].join("\n"));
    return exitCodes.fine;
  }
  const request = checkArguments(args, door.texts);
  const input = pathFrom(request.input);
  const progress = startProgress(door.texts);
  try {
    progress.show("open");
    const bytes = await readWorkbookFile(input, door.texts);
    const workbook = openWorkbook(bytes, { codec: nodeCodec, addIn });
    const checked = await inStandIn(workbook, () =>
      checkAsAsked(request, ({ phase, done, total }) => {
        progress.show(phase, done, total);
      }),
    );
    if ("question" in checked) {
      progress.clear();
      door.complain(policyNotice(checked.question, door.language).join("\n"));
      return exitCodes.unusable;
    }
    const output = request.output ? pathFrom(request.output) : checkedPathOf(input);
    if (!(checked.written instanceof Error)) {
      progress.show("save");
      await writeWorkbookFile(output, saveWorkbook(workbook, nodeCodec), door.texts);
    }
    progress.clear();
    return report(request, checked, output, door);
  } finally {
    progress.clear();
  }
}

/** Asked to accept changed rules, the command says yes to those that it has just found. */
async function checkAsAsked(
  { now = localNow(), sheets, acceptPolicy }: CheckArguments,
  onProgress: NonNullable<CheckRequest["onProgress"]>,
): Promise<CheckedWorkbook | AskedAboutPolicy> {
  const request: CheckRequest = { now, sheets, onProgress };
  const checked = await checkWorkbook(request);
  if (!acceptPolicy || !("question" in checked)) return checked;
  return checkWorkbook({ ...request, accepted: checked.question.digest });
}

function report(
  { input, format }: CheckArguments,
  checked: CheckedWorkbook,
  output: string,
  { language, texts, say, complain }: Door,
): number {
  const { book, assessment, written } = checked;
  const failure = written instanceof Error ? failureText(written, language) : undefined;
  const counts = written instanceof Error ? { sheets: 0, cells: 0 } : written;
  const name = basename(input);
  if (format === "json") {
    say(JSON.stringify(checkReport(name, book, assessment, counts, language), null, 2));
  } else {
    const { report } = texts;
    say(reportLines(name, book, assessment, language).join("\n"));
    if (!failure) {
      say(
        counts.cells > 0
          ? report.written(counts.sheets, counts.cells, output)
          : report.unchanged(output),
      );
    }
  }
  if (failure) complain(failure);
  return failure || needsAttention(assessment) ? exitCodes.attention : exitCodes.fine;
}
