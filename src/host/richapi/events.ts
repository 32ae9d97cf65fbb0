/** Numbers of the client's source (`eventType` of its GenericEventHandlers). */
export const eventType = {
  selectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetRowSorted: 19,
  worksheetRowHiddenChanged: 22,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  visibilityChanged: 65539,
} as const;

export type EventType = (typeof eventType)[keyof typeof eventType];

/** For events of all sheets or tables of the workbook (`Constants.eventWorkbookId` of the client). */
export const wholeWorkbook = "Workbook";

/** Events for which the client listens without registering. */
const alwaysHeard: ReadonlySet<EventType> = new Set([
  eventType.selectionChanged,
  eventType.visibilityChanged,
]);

/** Category of events among the messages of a host (`Constants.eventMessageCategory` of the client). */
const eventCategory = 65536;

/** `[category, type, target, arguments as JSON, id]`, as the client unpacks it. */
type WireEvent = readonly [number, number, string, string, number];

/** Events on their way to the client. Excel sends only those for which the client has registered. */
export class EventQueue {
  /** `Excel.Runtime.enableEvents`: an add-in can close its ears. */
  enabled = true;
  private waiting: WireEvent[] = [];
  private readonly registered = new Set<string>();
  private nextId = 1;

  register(type: EventType, target: string): void {
    this.registered.add(keyOf(type, target));
  }

  unregister(type: EventType, target: string): void {
    this.registered.delete(keyOf(type, target));
  }

  isRegistered(type: EventType, target: string): boolean {
    return this.registered.has(keyOf(type, target));
  }

  /** Nobody listens any more. */
  forget(): void {
    this.enabled = true;
    this.waiting = [];
    this.registered.clear();
  }

  /** @param target id of the object for which the client has registered, empty for the add-in itself */
  raise(type: EventType, target: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.enabled && type !== eventType.visibilityChanged) return;
    if (!alwaysHeard.has(type) && !this.isRegistered(type, target)) return;
    this.waiting.push([eventCategory, type, target, JSON.stringify(args), this.nextId]);
    this.nextId += 1;
  }

  /** @returns the message with all waiting events, null when there is none */
  take(): string | null {
    if (this.waiting.length === 0) return null;
    const entries = this.waiting;
    this.waiting = [];
    return JSON.stringify({ type: 3, message: { entries } });
  }
}

function keyOf(type: EventType, target: string): string {
  return `${type} ${target}`;
}
