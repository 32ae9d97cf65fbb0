import type { Workbook } from "../model/workbook";
import { Batch } from "./batch";
import { CellEdit } from "./cellEdit";
import { apiError, type KnownCode } from "./errors";
import { Person } from "./person";
import { excel365, type Profile } from "./profile";
import { byCoAuthor, byUser } from "./raising";
import { Session, type Counters } from "./session";
import { utf8Length } from "./utf8Length";
import {
  actionType,
  delayForCellEditFlag,
  pathType,
  responseText,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from "./wire";

/** Trouble to play, for tests; may be changed at any time between two syncs. */
export interface Faults {
  /** Runs on the workbook before the sync of this number (from 1): a user typing, a co-author sorting. */
  readonly beforeSync?: (sync: number, workbook: Workbook) => void | Promise<void>;
  /** The sync of this number fails as a whole. */
  readonly failSync?: SyncFailure;
  /** Limits requests and answers as Excel on the web does, whatever the profile. */
  readonly payloadLimitBytes?: number;
}

/** Takes part in every sync until it is taken out of `ExcelHost.interventions`. */
export interface Intervention {
  /** Runs before the sync. */
  readonly before?: () => void;
  /** Whether and how this sync fails. */
  readonly failure?: () => Omit<SyncFailure, "sync"> | undefined;
}

export interface SyncFailure {
  readonly sync: number;
  /** Any code of Excel's, such as `GeneralException` or `InvalidOperationInCellEditMode`. */
  readonly code: string;
  readonly message?: string;
  /** Whether the actions are carried out although the add-in is told that they failed. */
  readonly applied?: boolean;
}

export interface ExcelHostOptions {
  readonly profile?: Profile;
  /** Cells that one property of a range may have; more are answered with null. */
  readonly maxCellsRead?: number;
  readonly faults?: Faults;
}

/** MS docs "Performance optimization using the Excel JavaScript API": a range get may have 5,000,000 cells. */
const excelMaxCellsRead = 5_000_000;

/** Excel as Office.js sees it: takes the client's requests and answers them over a workbook in memory. */
export class ExcelHost {
  readonly session: Session;
  faults: Faults;
  readonly interventions = new Set<Intervention>();
  readonly cellEdit = new CellEdit();
  readonly user: Person;
  readonly coAuthor: Person;
  /** Gets the events that happened, as a message for Office.js' HostBridge. */
  onMessage: ((messageText: string) => void) | null = null;

  constructor(
    readonly workbook: Workbook,
    options: ExcelHostOptions = {},
  ) {
    const { profile = excel365, maxCellsRead = excelMaxCellsRead, faults = {} } = options;
    this.session = new Session(workbook, profile, maxCellsRead);
    this.faults = faults;
    const deliver = () => {
      this.deliverEvents();
    };
    this.user = new Person(this.session, byUser, deliver);
    this.coAuthor = new Person(this.session, byCoAuthor, deliver);
  }

  get profile(): Profile {
    return this.session.profile;
  }

  get counters(): Readonly<Counters> {
    return this.session.counters;
  }

  resetCounters(): void {
    this.session.resetCounters();
  }

  /** Sends the events that happened; to be called when the answer to a request has been handed over. */
  deliverEvents(): void {
    const messageText = this.session.events.take();
    if (messageText !== null) this.onMessage?.(messageText);
  }

  /** @param requestText a request of Office.js' HostBridge; the answer is the text that the bridge expects */
  handle(requestText: string): string | Promise<string> {
    const request = parseRequest(requestText);
    const { body } = request.message;
    if (releasesOnly(body)) return this.answer(request, this.perform(request));
    if (!this.cellEdit.isOn || !meansWorkbook(body)) return this.sync(request, requestText);
    if (waitsForCellEdit(request)) {
      return this.cellEdit.ended().then(() => this.handle(requestText));
    }
    this.session.counters.syncs += 1;
    return this.count(requestText, this.answer(request, refusal("InvalidOperationInCellEditMode")));
  }

  private sync(request: RequestMessage, requestText: string): string | Promise<string> {
    this.session.counters.syncs += 1;
    const { syncs } = this.session.counters;
    const proceed = () => this.count(requestText, this.respond(request, requestText));
    const fail = (error: unknown) =>
      this.answer(request, failure("GeneralException", String(error)));
    try {
      for (const intervention of [...this.interventions]) intervention.before?.();
      const before = this.faults.beforeSync?.(syncs, this.workbook);
      return before instanceof Promise ? before.then(proceed).catch(fail) : proceed();
    } catch (error) {
      return fail(error);
    }
  }

  private respond(request: RequestMessage, requestText: string): string {
    const limit = this.faults.payloadLimitBytes ?? this.profile.payloadLimitBytes;
    if (exceeds(requestText, limit)) {
      return this.answer(request, refusal("RequestPayloadSizeLimitExceeded"));
    }
    const text = this.answer(request, this.performWithFaults(request));
    if (!exceeds(text, limit)) return text;
    return this.answer(request, refusal("ResponsePayloadSizeLimitExceeded"));
  }

  private performWithFaults(request: RequestMessage): ResponseBody {
    const fault = this.faultOfThisSync();
    if (!fault) return this.perform(request);
    if (fault.applied === true) this.perform(request);
    return failure(fault.code, fault.message ?? "The sync was made to fail.");
  }

  private faultOfThisSync(): Omit<SyncFailure, "sync"> | undefined {
    const { failSync } = this.faults;
    if (failSync?.sync === this.session.counters.syncs) return failSync;
    for (const intervention of [...this.interventions]) {
      const failed = intervention.failure?.();
      if (failed) return failed;
    }
    return undefined;
  }

  private perform(request: RequestMessage): ResponseBody {
    return new Batch(request.message.body, this.session).run();
  }

  private answer(request: RequestMessage, body: ResponseBody): string {
    return responseText(request.id, body);
  }

  private count(requestText: string, answerText: string): string {
    const { counters } = this.session;
    counters.bytesIn += utf8Length(requestText);
    counters.bytesOut += utf8Length(answerText);
    return answerText;
  }
}

function parseRequest(text: string): RequestMessage {
  // The one place where the wire enters; the client is the only writer of these messages.
  return JSON.parse(text) as RequestMessage;
}

/** After `Excel.run` the client gives its references back in a request of its own. */
function releasesOnly(body: RequestBody): boolean {
  const methods = body.Actions.filter((action) => action.ActionType !== actionType.instantiate);
  return methods.length > 0 && methods.every((action) => action.Name === "_RemoveReference");
}

function refusal(code: KnownCode): ResponseBody {
  return failure(code, apiError(code).message);
}

/** Objects besides the workbook, such as the pane, do not mind an open cell. */
function meansWorkbook(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some(
    ({ ObjectPathType: type }) => type === pathType.global || type === pathType.reference,
  );
}

function waitsForCellEdit({ flags }: RequestMessage): boolean {
  return (flags & delayForCellEditFlag) !== 0;
}

/** The request failed as a whole: no action is to blame, nothing is answered. */
function failure(code: string, message: string): ResponseBody {
  const error = { Code: code, Message: message, ActionIndex: -1, Location: "" };
  return { Error: error, Results: [], TraceIds: [] };
}

/** Three bytes a character at most, so that most texts need no counting. */
function exceeds(text: string, limitBytes: number | null): boolean {
  if (limitBytes === null || text.length * 3 <= limitBytes) return false;
  return text.length > limitBytes || utf8Length(text) > limitBytes;
}
