/**
 * The messages between Microsoft's Office.js client and the host, as the client's own source
 * (`@microsoft/office-js/dist/*.debug.js`, ClientRequestBase and HostBridge) writes and reads them.
 */
export interface RequestMessage {
  readonly id: number;
  /** 1 is a request; the client expects an answer of type 2 with the same id. */
  readonly type: number;
  /** Bits: 1 writes, `delayForCellEditFlag`. */
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

/** The request waits until the user has left the cell (`delayForCellEdit` of `Excel.run`). */
export const delayForCellEditFlag = 64;

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export const pathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  /** Member name, or the reference id of a path of type 6. */
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the path whose object is meant, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  /** `name`, `format/fill/color`, `*`; upper and lower case do not matter. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** Index of the failed action, -1 when the request failed as a whole. */
  readonly ActionIndex: number;
  readonly Location: string;
}

export interface ResponseBody {
  readonly Error: WireError | null;
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
}

/** The client takes the body as an object or as JSON text; an object spares both sides a second parse. */
export function responseText(id: number, body: ResponseBody): string {
  return JSON.stringify({
    id,
    type: 2,
    flags: 0,
    message: { statusCode: 200, headers: {}, body },
  });
}
