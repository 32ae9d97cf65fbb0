import { textsOf, type Language } from "../text/language";
import { workbenchTexts, type WorkbenchTexts } from "../text/workbench";
import { sameArea, type Area } from "../host/model/area";
import type { Sheet } from "../host/model/sheet";
import type { Workbook } from "../host/model/workbook";
import { EditRefused } from "../host/model/editRefused";
import { ApiError } from "../host/richapi/errors";
import { playFault, type FaultId } from "../host/richapi/playFault";
import { excel2021, excel365, type Profile } from "../host/richapi/profile";
import type { RangeTarget } from "../host/richapi/ranges";
import type { Counters } from "../host/richapi/session";
import type { AddIn } from "../host/xlsx/addInSettings";
import { openWorkbook } from "../host/xlsx/openWorkbook";
import { saveWorkbook } from "../host/xlsx/saveWorkbook";
import { WorkbookFileError } from "../host/xlsx/errors";
import { ExcelFrame } from "./excelFrame";
import type { GridListener } from "./grid/grid";
import type { GridEdit } from "./grid/gridEdits";
import type { OfficeTheme } from "./officeTheme";
import type { SheetView } from "./sheetView";
import type { StartSettings } from "./startFrom";
import { carryOut } from "./userEdits";
import type { RibbonButton } from "./readManifest";

export const profiles: readonly Profile[] = [excel2021, excel365];

/** What the page shows besides the grid. */
export interface WorkbenchState {
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly profile: Profile;
  readonly language: Language;
  readonly officeTheme: OfficeTheme;
  /** As an `<input type="datetime-local">` writes it; "" for the computer's clock. */
  readonly now: string;
  /** Whether the cells are drawn. */
  readonly hasGrid: boolean;
  /** Ids of the ribbon's controls whose functions run. */
  readonly busy: ReadonlySet<string>;
  readonly paneVisible: boolean;
  /** Changes when the pane's page has to be loaded anew. */
  readonly paneKey: number;
  readonly counters: Counters | null;
  readonly message: string | null;
  /** Troubles that are switched on. */
  readonly faults: ReadonlySet<FaultId>;
  readonly faultSync: number;
}

/** Syncs that follow each other within this time belong to one action. */
const actionGapMilliseconds = 1000;

/** The workbench's state and what a person can do in it; the page draws it. */
export class Workbench implements GridListener {
  private state: WorkbenchState;
  private frame: ExcelFrame | null = null;
  private workbook: Workbook | null = null;
  private sheets: SheetView | null = null;
  private openName = "";
  private lastAnswerAt = -Infinity;
  private shownSelection: RangeTarget | null = null;
  private readonly endFaults = new Map<FaultId, () => void>();
  private readonly listeners = new Set<() => void>();

  constructor(
    settings: StartSettings,
    /** Whose settings the workbook's files hold. */
    private readonly addIn: AddIn,
  ) {
    this.state = {
      fileName: "",
      readOnly: false,
      ...settings,
      busy: new Set(),
      paneVisible: true,
      paneKey: 0,
      counters: null,
      message: null,
      faults: new Set(),
      faultSync: 1,
    };
  }

  readonly current = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The grid, or what stands in its place, shows the workbook from now on. */
  attach(sheets: SheetView): void {
    this.sheets = sheets;
    if (this.workbook) sheets.open(this.workbook);
  }

  /** A large file or sheet keeps the page busy for seconds: its title says so before that begins. */
  async announceOpening(): Promise<void> {
    this.change({ fileName: "" });
    await new Promise((painted) => {
      requestAnimationFrame(() => {
        setTimeout(painted);
      });
    });
  }

  /** Opens a file; a file that is no workbook leaves the one before open and says why. */
  open(bytes: Uint8Array, fileName: string): void {
    try {
      this.workbook = openWorkbook(bytes, { addIn: this.addIn });
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      const { language } = this.state;
      const reason = textsOf(language).fileFailures[error.code];
      this.change({ fileName: this.openName });
      this.say(workbenchTexts(language).cannotOpen(fileName, reason));
      return;
    }
    this.openName = fileName;
    this.change({ fileName, readOnly: this.workbook.readOnly, message: null });
    this.sheets?.open(this.workbook);
    this.restartPane();
  }

  save(): Uint8Array | null {
    return this.workbook && saveWorkbook(this.workbook);
  }

  undo(): void {
    this.sheets?.undo();
  }

  redo(): void {
    this.sheets?.redo();
  }

  selected(sheet: Sheet, area: Area): void {
    const selection = this.frame?.host.session.selection;
    this.shownSelection = { sheet, area };
    if (selection && !isSame(selection, this.shownSelection))
      this.frame?.host.user.select(sheet, area);
  }

  async opening(): Promise<void> {
    await this.announceOpening();
  }

  opened(): void {
    this.change({ fileName: this.openName });
  }

  /** The grid says itself what is selected there, a moment later. */
  activated(sheet: Sheet): void {
    const { frame } = this;
    if (!frame) return;
    frame.host.user.activate(sheet);
    this.shownSelection = frame.host.session.selection;
  }

  edited(sheet: Sheet, edit: GridEdit): boolean {
    if (!this.frame) return false;
    if (edit.kind === "not-offered") {
      this.asked();
      return false;
    }
    try {
      carryOut(this.frame.host, sheet, edit);
      return true;
    } catch (error) {
      if (!(error instanceof EditRefused || error instanceof ApiError)) throw error;
      this.say(refusal(error, workbenchTexts(this.state.language)));
      return false;
    }
  }

  /** Excel refuses add-ins while a cell is being edited, or lets them wait. */
  editing(isEditing: boolean): void {
    const cellEdit = this.frame?.host.cellEdit;
    if (isEditing) cellEdit?.start();
    else cellEdit?.end();
  }

  asked(): void {
    this.say(workbenchTexts(this.state.language).notOffered);
  }

  async press({ id, action }: RibbonButton): Promise<void> {
    if (action.kind === "show-pane") {
      this.showPane(true);
      return;
    }
    if (!this.frame || this.state.busy.has(id)) return;
    if (this.state.busy.size === 0) this.frame.host.resetCounters();
    this.change({ busy: new Set([...this.state.busy, id]) });
    const { functionName } = action;
    const outcome = await this.frame.press({ controlId: id, functionName });
    this.sheets?.bringUpToDate();
    this.change({ busy: new Set([...this.state.busy].filter((other) => other !== id)) });
    if (outcome === "unknown-function") {
      this.say(workbenchTexts(this.state.language).unknownFunction(functionName));
    }
  }

  showPane(visible: boolean): void {
    this.change({ paneVisible: visible });
    this.frame?.setPaneVisible(visible);
  }

  /** Switches a trouble on or off; what happens once is off when it has happened. */
  setFault(id: FaultId, on: boolean): void {
    this.endFaults.get(id)?.();
    this.endFaults.delete(id);
    const { frame } = this;
    if (on && frame) {
      const onDone = () => {
        this.endFaults.delete(id);
        this.showFaults();
      };
      this.endFaults.set(id, playFault(frame.host, id, { sync: this.state.faultSync, onDone }));
    }
    this.showFaults();
  }

  /** Before or in which sync from now on the troubles that happen once will happen, from 1. */
  setFaultSync(faultSync: number): void {
    this.change({ faultSync });
  }

  private showFaults(): void {
    const readOnly = this.workbook?.readOnly ?? false;
    this.change({ faults: new Set(this.endFaults.keys()), readOnly });
  }

  setProfile(profile: Profile): void {
    this.change({ profile });
    this.restartPane();
  }

  setLanguage(language: Language): void {
    this.change({ language });
    this.restartPane();
  }

  /** As in Excel, the add-in is not told. */
  setOfficeTheme(officeTheme: OfficeTheme): void {
    this.change({ officeTheme });
    if (this.frame) this.frame.theme = officeTheme;
  }

  setNow(now: string): void {
    this.change({ now });
    this.restartPane();
  }

  say(message: string | null): void {
    this.change({ message });
  }

  /** A new Excel around the same workbook, as after closing and starting Excel. */
  private restartPane(): void {
    if (!this.workbook) return;
    for (const id of [...this.endFaults.keys()]) this.setFault(id, false);
    const { profile, language, fileName, officeTheme } = this.state;
    const frame = new WatchedFrame(
      this.workbook,
      { profile, language, documentName: fileName },
      this,
    );
    frame.theme = officeTheme;
    frame.onPaneAsked((paneVisible) => {
      this.change({ paneVisible });
    });
    this.frame = frame;
    window.nativeHost = frame;
    this.change({ paneKey: this.state.paneKey + 1, busy: new Set(), counters: null });
  }

  beforeSync(at: number): void {
    const isNewAction =
      at - this.lastAnswerAt > actionGapMilliseconds && this.state.busy.size === 0;
    if (isNewAction) this.frame?.host.resetCounters();
  }

  afterSync(at: number): void {
    this.lastAnswerAt = at;
    this.sheets?.followSoon();
    this.showSelection();
    if (this.frame) this.change({ counters: { ...this.frame.host.counters } });
  }

  /** The add-in may have selected other cells than the person had. */
  private showSelection(): void {
    const selection = this.frame?.host.session.selection;
    if (!selection) return;
    const before = this.shownSelection;
    this.shownSelection = selection;
    if (before && !isSame(before, selection)) this.sheets?.select(selection.sheet, selection.area);
  }

  private change(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function isSame(a: RangeTarget, b: RangeTarget): boolean {
  return a.sheet === b.sheet && sameArea(a.area, b.area);
}

function refusal(error: EditRefused | ApiError, texts: WorkbenchTexts): string {
  const isProtected = error instanceof ApiError && error.code === "AccessDenied";
  return isProtected ? texts.sheetProtected : texts.refused(error.message);
}

/** Without the delay that timers get when they follow each other. */
function nextTask(): Promise<void> {
  return new Promise((begin) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      begin();
    };
    port2.postMessage(null);
  });
}

/** Tells the workbench of every request, so that grid and counters follow. */
class WatchedFrame extends ExcelFrame {
  constructor(
    workbook: Workbook,
    options: ConstructorParameters<typeof ExcelFrame>[1],
    private readonly workbench: Workbench,
  ) {
    super(workbook, options);
  }

  /** In a task of its own: what Excel does is no work of the pane's. */
  override async send(requestText: string): Promise<string> {
    await nextTask();
    this.workbench.beforeSync(performance.now());
    const answer = await super.send(requestText);
    this.workbench.afterSync(performance.now());
    return answer;
  }
}
