import { intersection, type Area } from "../model/area";
import { EditRefused } from "../model/editRefused";
import type { Sheet } from "../model/sheet";
import type { ExcelHost, Intervention } from "./excelHost";
import { webPayloadLimitBytes } from "./profile";

/** Troubles that a person can switch on to see what the add-in makes of them. */
export const faultIds = [
  "cell-editing",
  "sheet-protected",
  "workbook-read-only",
  "co-author-sorts",
  "co-author-inserts-row",
  "sync-fails",
  "web-limits",
] as const;

export type FaultId = (typeof faultIds)[number];

export interface FaultSettings {
  /** Where it happens; the active sheet unless stated. */
  readonly sheet?: Sheet;
  /** Before or in which sync from now on, counted from 1, for what happens once. */
  readonly sync?: number;
  /** Called when something that happens once has happened. */
  readonly onDone?: () => void;
}

/** @returns ends the trouble, or takes it back if it has not happened yet */
export function playFault(host: ExcelHost, id: FaultId, settings: FaultSettings = {}): () => void {
  const { sheet = host.workbook.activeSheet } = settings;
  switch (id) {
    case "cell-editing":
      host.cellEdit.start();
      return () => {
        host.cellEdit.end();
      };
    case "sheet-protected":
      return protect(sheet);
    case "workbook-read-only":
      return openReadOnly(host);
    case "co-author-sorts":
      return once(host, settings, () => {
        sortDownwards(host, sheet);
      });
    case "co-author-inserts-row":
      return once(host, settings, () => {
        host.coAuthor.insertRows(sheet, dataArea(sheet).top, 1);
      });
    case "sync-fails":
      return failOnce(host, settings);
    case "web-limits":
      return limitPayload(host);
  }
}

function protect(sheet: Sheet): () => void {
  const before = sheet.protection;
  sheet.protection = { ...before, protected: true };
  return () => {
    sheet.protection = before;
  };
}

function openReadOnly({ workbook }: ExcelHost): () => void {
  const before = workbook.readOnly;
  workbook.readOnly = true;
  return () => {
    workbook.readOnly = before;
  };
}

function limitPayload(host: ExcelHost): () => void {
  host.faults = { ...host.faults, payloadLimitBytes: webPayloadLimitBytes };
  return () => {
    const { beforeSync, failSync } = host.faults;
    host.faults = { ...(beforeSync && { beforeSync }), ...(failSync && { failSync }) };
  };
}

/** Does something before the sync of the stated number, then never again. */
function once(host: ExcelHost, settings: FaultSettings, act: () => void): () => void {
  return intervene(host, (remove) => ({
    before: atSync(settings, () => {
      remove();
      act();
      settings.onDone?.();
    }),
  }));
}

function failOnce(host: ExcelHost, settings: FaultSettings): () => void {
  let fails = false;
  return intervene(host, (remove) => ({
    before: atSync(settings, () => {
      fails = true;
    }),
    failure: () => {
      if (!fails) return undefined;
      remove();
      settings.onDone?.();
      return { code: "GeneralException", message: "The sync was made to fail." };
    },
  }));
}

function intervene(
  { interventions }: ExcelHost,
  make: (remove: () => void) => Intervention,
): () => void {
  const remove = () => {
    interventions.delete(intervention);
  };
  const intervention = make(remove);
  interventions.add(intervention);
  return remove;
}

function atSync({ sync = 1 }: FaultSettings, act: () => void): () => void {
  let seen = 0;
  return () => {
    seen += 1;
    if (seen === sync) act();
  };
}

/** Sorts by the first column, downwards; rows that already stand so are sorted upwards. */
function sortDownwards({ coAuthor }: ExcelHost, sheet: Sheet): void {
  const area = dataArea(sheet);
  const before = firstColumn(sheet, area);
  coAuthor.sortRows(sheet, area, [{ column: area.left, ascending: false }]);
  const same = firstColumn(sheet, area).every((value, i) => value === before[i]);
  if (same) coAuthor.sortRows(sheet, area, [{ column: area.left, ascending: true }]);
}

function firstColumn(sheet: Sheet, area: Area) {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  return rows.map((row) => sheet.value(row, area.left));
}

/** The rows below the headers: of the sheet's table or filter, or else below its first row with content. */
function dataArea(sheet: Sheet): Area {
  const used = sheet.usedArea(true);
  const table = sheet.tables[0]?.bodyArea();
  const listed = table ?? sheet.autoFilter?.area ?? used;
  const area = listed && used && intersection(listed, used);
  if (!area) throw new EditRefused("The sheet is empty.");
  return table ? area : { ...area, top: Math.min(area.top + 1, area.bottom) };
}
