import { workbenchTexts } from "../text/workbench";
import type { Workbench } from "./workbench";

const sampleAddress = "/workbench/sample.xlsx";

/** Opens the sample workbook that the build wrote beside the page. */
export async function openSample(workbench: Workbench): Promise<void> {
  const { language, hasGrid } = workbench.current();
  const [response] = await Promise.all([fetch(sampleAddress), hasGrid ? fontsLoaded() : null]);
  if (!response.ok) {
    workbench.say(workbenchTexts(language).sampleMissing);
    return;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  workbench.open(bytes, language === "zh-CN" ? "客户台账示例.xlsx" : "Customer register.xlsx");
}

/** The grid paints on a canvas, which is not painted again when a font arrives. */
async function fontsLoaded(): Promise<void> {
  const marks = "客●★◆■□▲‖◇≈✓";
  await Promise.all(
    [400, 700].map((weight) => document.fonts.load(`${weight} 11pt "Noto Sans SC"`, marks)),
  );
}

export async function openFile(workbench: Workbench, file: File): Promise<void> {
  await workbench.announceOpening();
  workbench.open(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Gives the workbook to the browser as a download under its own name. */
export function downloadWorkbook(workbench: Workbench): void {
  const bytes = workbench.save();
  if (!bytes) return;
  const blob = new Blob([new Uint8Array(bytes)], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = workbench.current().fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
