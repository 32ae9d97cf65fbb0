import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  ChevronDownRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { downloadWorkbook, openFile, openSample } from "../workbookFiles";
import type { PartProps } from "./props";

/** File name, quick access and the file menu. */
export function TitleBar({ workbench, state, texts }: PartProps) {
  return (
    <header className="title-bar">
      <FileMenu workbench={workbench} state={state} texts={texts} />
      <QuickButton
        label={texts.saveAs}
        onClick={() => {
          downloadWorkbook(workbench);
        }}
      >
        <SaveRegular />
      </QuickButton>
      <QuickButton
        label={texts.undo}
        onClick={() => {
          workbench.undo();
        }}
      >
        <ArrowUndoRegular />
      </QuickButton>
      <QuickButton
        label={texts.redo}
        onClick={() => {
          workbench.redo();
        }}
      >
        <ArrowRedoRegular />
      </QuickButton>
      <h1 className="file-name">
        {state.fileName === "" ? texts.loading : state.fileName}
        {state.readOnly ? <span className="read-only">{texts.readOnly}</span> : null}
      </h1>
      <span className="product">{state.profile.name}</span>
    </header>
  );
}

interface QuickButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function QuickButton({ label, onClick, children }: QuickButtonProps) {
  return (
    <button type="button" className="quick" title={label} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}

function FileMenu({ workbench, texts }: PartProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu positioning="below-start">
        <MenuTrigger>
          <button type="button" className="file-menu">
            {texts.file} <ChevronDownRegular />
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentAddRegular />} onClick={() => void openSample(workbench)}>
              {texts.sample}
            </MenuItem>
            <MenuItem icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
              {texts.open}
            </MenuItem>
            <MenuItem
              icon={<SaveRegular />}
              onClick={() => {
                downloadWorkbook(workbench);
              }}
            >
              {texts.saveAs}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void openFile(workbench, file);
          target.value = "";
        }}
      />
    </>
  );
}
