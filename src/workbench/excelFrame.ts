import type { Workbook } from "../host/model/workbook";
import { ExcelHost } from "../host/richapi/excelHost";
import { requirementSets, type Profile } from "../host/richapi/profile";
import { officeColours, type OfficeColours, type OfficeTheme } from "./officeTheme";
import type { NativeClient, NativeContext, NativeHost, RibbonCommand } from "./nativeHost";

export interface ExcelFrameOptions {
  readonly profile: Profile;
  /** Interface language of the Excel that is played. */
  readonly language: "zh-CN" | "en-US";
  /** File name of the open workbook. */
  readonly documentName: string;
}

/** How a pressed ribbon button ended. */
export type CommandOutcome =
  | "completed"
  /** The page has no function of that name (`Office.actions.associate`). */
  | "unknown-function"
  /** The page was loaded anew before the function had completed. */
  | "page-left";

/** Numbers of the client (`OSF.DDA.ErrorCodeManager.errorCodes`). */
const succeeded = 0;

interface PressedCommand {
  readonly command: RibbonCommand;
  readonly end: (outcome: CommandOutcome) => void;
}

/** Excel around the pane's frame: owns the stand-in and answers to the page in the frame. */
export class ExcelFrame implements NativeHost {
  readonly host: ExcelHost;
  theme: OfficeTheme = "colorful";
  private client: NativeClient | null = null;
  private readonly pressed = new Map<string, PressedCommand>();
  private starts = 0;
  private presses = 0;

  constructor(
    readonly workbook: Workbook,
    readonly options: ExcelFrameOptions,
  ) {
    this.host = new ExcelHost(workbook, { profile: options.profile });
    this.host.session.workbookName = options.documentName;
    this.host.onMessage = (text) => this.client?.onMessage(text);
  }

  /** Whether the page in the frame takes ribbon commands. */
  get isConnected(): boolean {
    return this.client !== null;
  }

  /** The user pressed a ribbon button; a page that still loads gets it as soon as it can. */
  press(command: RibbonCommand): Promise<CommandOutcome> {
    this.presses += 1;
    const commandId = `command-${this.presses}`;
    return new Promise((end) => {
      this.pressed.set(commandId, { command, end });
      this.client?.onRibbonCommand({ ...command, commandId });
    });
  }

  /** The user or the ribbon opened or closed the pane. */
  setPaneVisible(visible: boolean): void {
    this.host.session.runtime.setVisible(visible);
    this.host.deliverEvents();
  }

  /** Called when the add-in itself opens or closes its pane. */
  onPaneAsked(listener: (visible: boolean) => void): void {
    this.host.session.runtime.onPaneAsked = listener;
  }

  start(): NativeContext {
    if (this.client) this.leavePage();
    this.starts += 1;
    const { profile, language, documentName } = this.options;
    return {
      language,
      documentUrl: documentName,
      requirementSets: requirementSets(profile),
      instanceId: `pane-${this.starts}`,
    };
  }

  connect(client: NativeClient): void {
    this.client = client;
    for (const [commandId, { command }] of this.pressed) {
      client.onRibbonCommand({ ...command, commandId });
    }
  }

  readTheme(): OfficeColours {
    return officeColours[this.theme];
  }

  readSettings(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.workbook.settings);
  }

  writeSettings(settings: Readonly<Record<string, string>>): void {
    if (this.workbook.readOnly) throw new Error("The workbook is open for reading only.");
    this.workbook.settings.clear();
    for (const [name, value] of Object.entries(settings)) this.workbook.settings.set(name, value);
  }

  async send(requestText: string): Promise<string> {
    const answer = await this.host.handle(requestText);
    // After the answer, as in Excel: the page takes the answer before this timer runs.
    setTimeout(() => {
      this.host.deliverEvents();
    });
    return answer;
  }

  completed(commandId: string, status: number): void {
    this.pressed.get(commandId)?.end(status === succeeded ? "completed" : "unknown-function");
    this.pressed.delete(commandId);
  }

  /** Commands that the page had taken cannot complete any more; nor does it hear of anything. */
  private leavePage(): void {
    for (const { end } of this.pressed.values()) end("page-left");
    this.pressed.clear();
    this.host.session.startAnew();
    this.client = null;
  }
}
