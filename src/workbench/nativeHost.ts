import type { OfficeColours } from "./officeTheme";

/** A ribbon button that runs a function of the add-in. */
export interface RibbonCommand {
  /** The control's id in manifest.xml, such as `CustomerRegister.CheckSla`. */
  readonly controlId: string;
  /** The `FunctionName` of its action, such as `checkSla`. */
  readonly functionName: string;
}

/** A pressed button on its way into the pane's page; `commandId` comes back when the function has completed. */
export interface InvokedCommand extends RibbonCommand {
  readonly commandId: string;
}

/** What Office.js reads once, when it starts, from the program around it. */
export interface NativeContext {
  /** Interface and data language, such as `zh-CN`. */
  readonly language: string;
  /** The open document's address or file name. */
  readonly documentUrl: string;
  /** Requirement sets by name, such as `{ ExcelApi: "1.14" }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** One run of the pane's page; Office.js caches document settings under it. */
  readonly instanceId: string;
}

/** What the pane's page wants to hear of. */
export interface NativeClient {
  /** A message of Excel's own accord (events), as Office.js' HostBridge takes it. */
  onMessage(messageText: string): void;
  onRibbonCommand(command: InvokedCommand): void;
}

/**
 * What the pane's page needs of the window around it to believe that it runs in Excel. The workbench page puts it on
 * its own window as `nativeHost` before the frame loads; src/workbench/nativeSide.ts takes it from there.
 */
export interface NativeHost {
  /** Called once, when the frame's page starts; an earlier page of the frame is forgotten. */
  start(): NativeContext;
  /** Called when the page can take ribbon commands and messages. */
  connect(client: NativeClient): void;
  /** Document settings: name → JSON text. */
  readSettings(): Readonly<Record<string, string>>;
  /** Replaces all document settings. */
  writeSettings(settings: Readonly<Record<string, string>>): void;
  /** Office's colours at present. */
  readTheme(): OfficeColours;
  /** @returns Excel's answer to a request of Office.js */
  send(requestText: string): Promise<string>;
  /** @param status 0, or Office.js' number for why the function could not run (11101: no such function) */
  completed(commandId: string, status: number): void;
}

declare global {
  interface Window {
    nativeHost?: NativeHost;
  }
}
