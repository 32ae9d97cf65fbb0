import { DismissRegular } from "@fluentui/react-icons";
import { useState, type PointerEvent } from "react";
import type { AddInFace } from "../readManifest";
import type { PartProps } from "./props";

/** Pixels; Excel opens a task pane at 350 and lets people drag it between about these widths. */
const widths = { least: 320, usual: 350, most: 450 };

export interface PaneFrameProps extends PartProps {
  readonly addIn: AddInFace;
}

/** The task pane: the page of the add-in in a frame of its own. It runs on while it is closed, as in Excel. */
export function PaneFrame({ workbench, state, texts, addIn }: PaneFrameProps) {
  const [width, setWidth] = useState(widths.usual);
  const query = state.now === "" ? "" : `?now=${encodeURIComponent(state.now)}`;
  return (
    <aside className="pane" style={{ width }} hidden={!state.paneVisible}>
      <Divider label={texts.resizePane} width={width} onWidth={setWidth} />
      <div className="pane-title">
        <h2>{addIn.name}</h2>
        <button
          type="button"
          title={texts.closePane}
          aria-label={texts.closePane}
          onClick={() => {
            workbench.showPane(false);
          }}
        >
          <DismissRegular />
        </button>
      </div>
      {state.paneKey > 0 ? (
        <iframe key={state.paneKey} title={addIn.name} src={`/taskpane.html${query}`} />
      ) : null}
    </aside>
  );
}

interface DividerProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

function Divider({ label, width, onWidth }: DividerProps) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const wanted = document.documentElement.clientWidth - event.clientX;
    onWidth(Math.min(widths.most, Math.max(widths.least, wanted)));
  };
  return (
    <div
      className="divider"
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}
