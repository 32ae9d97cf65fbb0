import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import {
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type ReactNode,
} from "react";
import { workbenchTexts } from "../../text/workbench";
import type { OfficeTheme } from "../officeTheme";
import { readManifest } from "../readManifest";
import type { Workbench } from "../workbench";
import { openSample, openFile } from "../workbookFiles";
import { GridView } from "./GridView";
import { HostPanel } from "./HostPanel";
import { MessageLine } from "./MessageLine";
import { PaneFrame } from "./PaneFrame";
import { RibbonView } from "./RibbonView";
import { SheetLine } from "./SheetLine";
import { TitleBar } from "./TitleBar";

const fonts = '"Segoe UI", "Noto Sans SC", sans-serif';
const theme = { ...webLightTheme, fontFamilyBase: fonts };

export interface AppProps {
  readonly workbench: Workbench;
  /** The text of manifest.xml. */
  readonly manifest: string;
}

/** Excel's window around the workbook and the task pane. */
export function App({ workbench, manifest }: AppProps) {
  const state = useSyncExternalStore(workbench.subscribe, workbench.current);
  const addIn = useMemo(() => readManifest(manifest, state.language), [manifest, state.language]);
  const texts = workbenchTexts(state.language);
  useEffect(() => {
    void openSample(workbench);
  }, [workbench]);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <FluentProvider theme={theme}>
      <DropTarget
        label={texts.dropHere}
        officeTheme={state.officeTheme}
        onFile={(file) => void openFile(workbench, file)}
      >
        <TitleBar workbench={workbench} state={state} texts={texts} />
        <RibbonView
          workbench={workbench}
          state={state}
          texts={texts}
          tabs={addIn.tabs}
          addInName={addIn.name}
        />
        {state.message === null ? null : (
          <MessageLine workbench={workbench} message={state.message} />
        )}
        <div className="work">
          {state.hasGrid ? (
            <GridView workbench={workbench} language={state.language} />
          ) : (
            <SheetLine workbench={workbench} texts={texts} />
          )}
          <PaneFrame workbench={workbench} state={state} texts={texts} addIn={addIn} />
        </div>
        <HostPanel workbench={workbench} state={state} texts={texts} />
      </DropTarget>
    </FluentProvider>
  );
}

interface DropTargetProps {
  readonly label: string;
  readonly officeTheme: OfficeTheme;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

function DropTarget({ label, officeTheme, onFile, children }: DropTargetProps) {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <div
      className="window"
      data-office-theme={officeTheme}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
      {over ? <div className="drop">{label}</div> : null}
    </div>
  );
}
