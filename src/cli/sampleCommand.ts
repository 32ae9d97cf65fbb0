import { setUp } from "../actions/setup/setUp";
import { registerSheetName } from "../actions/setup/sheetLayouts";
import { emptyWorkbook } from "../host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../host/xlsx/saveWorkbook";
import { addIn } from "./addIn";
import { asksForHelp, sampleArguments } from "./arguments";
import { exitCodes, type Door } from "./command";
import { pathFrom, writeWorkbookFile } from "./files";
import { localNow } from "./localNow";
import { inStandIn, nodeCodec } from "./standIn";

/** `sample <out.xlsx>`: sets a register up with sample rows in an empty workbook. */
export async function sampleCommand(
  args: readonly string[],
  { language, texts, say }: Door,
): Promise<number> {
  if (asksForHelp(args)) {
    const { usageSample, optionsSample } = texts.command;
    say([usageSample, ...optionsSample].join("\n"));
    return exitCodes.fine;
  }
  const { output, now = localNow() } = sampleArguments(args, texts);
  // The set-up takes an empty sheet of a wanted name, so that no other empty one stays behind.
  const workbook = emptyWorkbook({ sheetName: registerSheetName(language), addIn });
  await inStandIn(workbook, () => setUp({ now, withSample: true, language }));
  const path = pathFrom(output);
  await writeWorkbookFile(path, saveWorkbook(workbook, nodeCodec), texts);
  say(texts.command.sampleWritten(path));
  return exitCodes.fine;
}
