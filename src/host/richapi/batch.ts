import { Arguments } from "./arguments";
import { ApiError, apiError, apiNotFound } from "./errors";
import { hostObject, isHostObject, type BoundMember, type HostObject } from "./kinds";
import { location, offered } from "./names";
import { query } from "./query";
import { serviceByName } from "./services";
import type { Session } from "./session";
import { workbookKind } from "./workbook";
import {
  actionType,
  pathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
  type WireError,
} from "./wire";

/**
 * Carries out the actions of one sync in order. An error ends the batch at its action; what was done before stays
 * done, as in Excel.
 */
export class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly references = new Map<number, string>();
  private readonly traceIds: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {}

  run(): ResponseBody {
    const results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        const answer = wireError(error, index);
        return { Error: answer, Results: results, TraceIds: this.traceIds };
      }
    }
    return { Error: null, Results: results, TraceIds: this.traceIds };
  }

  private perform(action: ActionInfo): unknown {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case actionType.query:
        return this.load(action);
      case actionType.method:
        return this.callMethod(action);
      case actionType.setProperty:
        this.setProperty(action);
        return null;
      case actionType.trace:
        this.traceIds.push(action.Id);
        return null;
      default:
        throw apiError("NotImplemented", `Action type ${action.ActionType} is not supported.`);
    }
  }

  /** Tells the client how to find the object in later batches; null makes it a null object. */
  private instantiate(pathId: number): unknown {
    const object = this.resolve(pathId);
    if (!object) return null;
    const reference = this.references.get(pathId);
    if (reference !== undefined) return { _ReferenceId: reference };
    const id = object.id();
    // `Id` becomes the object's `id`, which event handlers need as their target.
    return id === null ? {} : { _Id: id, Id: id };
  }

  private load(action: ActionInfo): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    return withLocation(object.kindName, () => query(object, action.QueryInfo ?? {}, this.session));
  }

  private callMethod(action: ActionInfo): unknown {
    // The client asks to keep an …OrNullObject before it knows which of the two it got.
    const isKeeping = action.Name === "_KeepReference";
    if (isKeeping && !this.resolve(action.ObjectPathId)) return null;
    const object = this.target(action);
    if (isKeeping) {
      this.references.set(action.ObjectPathId, this.session.keep(object));
      return null;
    }
    const result = this.invoke(object, action.Name, action.ArgumentInfo);
    return isHostObject(result) ? result.id() : result;
  }

  private setProperty(action: ActionInfo): void {
    const object = this.target(action);
    const where = location(object.kindName, action.Name);
    const member = this.existing(object, action.Name);
    if (member.sort !== "property") throw apiNotFound(where, "is not a property");
    const { write } = member;
    if (!write) throw apiNotFound(where, "cannot be set in the stand-in");
    withLocation(where, () => {
      write(this.argumentValues(action.ArgumentInfo)[0]);
    });
  }

  private target(action: ActionInfo): HostObject {
    const object = this.resolve(action.ObjectPathId);
    if (!object) throw apiError("InvalidObjectPath", "The object is a null object.");
    return object;
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw apiError("InvalidObjectPath");
    const object = this.find(path);
    this.objects.set(pathId, object);
    return object;
  }

  private find(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.global:
        return hostObject(workbookKind, this.session.workbook);
      case pathType.reference:
        return this.kept(path.Name);
      case pathType.nullObject:
        return null;
      case pathType.newObject:
        return serviceByName(path.Name);
      default:
        return this.findFromParent(path);
    }
  }

  private kept(reference: string): HostObject {
    const object = this.session.kept(reference);
    if (!object) throw apiError("InvalidObjectPath", "The object was released or never kept.");
    return object;
  }

  private findFromParent(path: ObjectPathInfo): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === pathType.indexer) return this.indexed(parent, path.ArgumentInfo);
    if (path.ObjectPathType === pathType.property) return this.navigate(parent, path.Name);
    const result = this.invoke(parent, path.Name, path.ArgumentInfo);
    if (result === null || isHostObject(result)) return result;
    throw apiNotFound(location(parent.kindName, path.Name), "does not return an object");
  }

  private navigate(parent: HostObject, name: string): HostObject | null {
    const member = this.existing(parent, name);
    const where = location(parent.kindName, name);
    if (member.sort !== "object") throw apiNotFound(where, "is not an object");
    return withLocation(where, () => member.get());
  }

  private indexed(parent: HostObject, info: ArgumentInfo | undefined): HostObject {
    const where = location(parent.kindName, "GetItem");
    const args = new Arguments(this.argumentValues(info));
    const item = withLocation(where, () => parent.item(args, this.session));
    if (!item) throw apiNotFound(where, "has no items by key");
    return item;
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const member = this.existing(object, name);
    const where = location(object.kindName, name);
    if (member.sort !== "method") throw apiNotFound(where, "is not a method");
    return withLocation(where, () => member.call(new Arguments(this.argumentValues(info))));
  }

  private existing(object: HostObject, name: string): BoundMember {
    const where = location(object.kindName, name);
    const member = object.member(name, this.session);
    if (!member) throw apiNotFound(where, "unknown to the stand-in");
    if (!offered(member.since, this.session)) {
      throw apiNotFound(
        where,
        `needs ExcelApi ${member.since}; ${this.session.profile.name} has ${this.session.profile.excelApi}`,
      );
    }
    return member;
  }

  /** Puts objects in the places where the client wrote the number of their path. */
  private argumentValues(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => this.argument(value, paths[index]));
  }

  /** @param path the number of an object's path, 0 for a plain value, or as many as a list has items */
  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === "number" && path > 0) return this.resolve(path);
    if (!Array.isArray(path) || !Array.isArray(value)) return this.nested(value);
    return value.map((item: unknown, i) => this.argument(item, path[i]));
  }

  /** Objects inside an options object travel as `{_ObjectPathId}`; arrays are cells' values and hold none. */
  private nested(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.nested(inner)]),
    );
  }
}

function withLocation<R>(where: string, act: () => R): R {
  try {
    return act();
  } catch (error) {
    if (error instanceof ApiError && error.location === "") error.location = where;
    throw error;
  }
}

/** Anything but an ApiError is a fault of the stand-in itself; it is reported as such and never hidden. */
function wireError(error: unknown, actionIndex: number): WireError {
  if (error instanceof ApiError) {
    return {
      Code: error.code,
      Message: error.message,
      ActionIndex: actionIndex,
      Location: error.location,
    };
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: "GeneralException",
    Message: `The stand-in failed: ${reason}`,
    ActionIndex: actionIndex,
    Location: "",
  };
}
