import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { WorkbenchTexts } from "../../text/workbench";
import { SheetsWithoutGrid, type SheetsShown } from "../sheetsWithoutGrid";
import type { Workbench } from "../workbench";

export interface SheetLineProps {
  readonly workbench: Workbench;
  readonly texts: WorkbenchTexts;
}

/** The sheet area of a page without a grid: name box, content of the selected cell and sheet tabs. */
export function SheetLine({ workbench, texts }: SheetLineProps) {
  const [sheets] = useState(() => new SheetsWithoutGrid(workbench));
  const shown = useSyncExternalStore(sheets.subscribe, sheets.current);
  useEffect(() => {
    workbench.attach(sheets);
  }, [workbench, sheets]);
  return (
    <div className="sheet-line">
      {shown ? <FormulaBar sheets={sheets} shown={shown} texts={texts} /> : null}
      <p className="no-cells">{texts.withoutGrid}</p>
      {shown ? <SheetTabs sheets={sheets} shown={shown} texts={texts} /> : null}
    </div>
  );
}

interface PartProps {
  readonly sheets: SheetsWithoutGrid;
  readonly shown: SheetsShown;
  readonly texts: WorkbenchTexts;
}

/** As in Excel, the keyboard goes from the name box to the cell, so that typing replaces what it holds. */
function FormulaBar({ sheets, shown: { address, content }, texts }: PartProps) {
  const name = useRef<HTMLInputElement>(null);
  const cell = useRef<HTMLInputElement>(null);
  return (
    <div className="formula-bar">
      <LineInput
        ref={name}
        label={texts.nameBox}
        text={address}
        onEnter={(entered) => {
          sheets.goTo(entered ?? address);
          cell.current?.focus();
        }}
      />
      <LineInput
        ref={cell}
        label={texts.cellContent}
        text={content}
        onEditing={(isEditing) => {
          sheets.editing(isEditing);
        }}
        onEnter={(entered) => {
          if (entered !== null) sheets.enter(entered);
        }}
      />
    </div>
  );
}

interface LineInputProps {
  readonly label: string;
  /** What it shows unless a person types. */
  readonly text: string;
  /** @param entered null when nothing was typed */
  readonly onEnter: (entered: string | null) => void;
  readonly onEditing?: (isEditing: boolean) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
}

/** Enter takes what was typed, Escape and leaving the field give it up. */
function LineInput({ label, text, onEnter, onEditing, ref }: LineInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null && document.activeElement === ref.current) ref.current?.select();
  }, [text, draft, ref]);
  const edit = (next: string | null) => {
    if ((draft === null) !== (next === null)) onEditing?.(next !== null);
    setDraft(next);
  };
  return (
    <input
      ref={ref}
      type="text"
      aria-label={label}
      value={draft ?? text}
      onChange={({ target }) => {
        edit(target.value);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") edit(null);
        if (key !== "Enter") return;
        edit(null);
        onEnter(draft);
      }}
      onFocus={({ target }) => {
        target.select();
      }}
      onBlur={() => {
        edit(null);
      }}
    />
  );
}

function SheetTabs({ sheets, shown, texts }: PartProps) {
  return (
    <div className="sheet-tabs" role="tablist" aria-label={texts.sheets}>
      {shown.sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === shown.active}
          onClick={() => {
            sheets.activate(sheet);
          }}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
