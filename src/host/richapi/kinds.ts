import type { Arguments } from "./arguments";
import type { Session } from "./session";

/** What JSON can carry; objects of the API travel as `HostObject`. */
export type Id = string | number;

interface MemberFacts {
  /** ExcelApi requirement set in which Excel got the member. */
  readonly since: string;
}

/** A scalar: Excel sends its value when the client has loaded it. */
export interface Property<T> extends MemberFacts {
  readonly sort: "property";
  readonly read: (target: T, session: Session) => unknown;
  readonly write: ((target: T, value: unknown, session: Session) => void) | null;
}

/** A property that leads to another object of the API, or to none (null). */
export interface Navigation<T> extends MemberFacts {
  readonly sort: "object";
  readonly get: (target: T, session: Session) => HostObject | null;
}

/** A method; it answers a value, an object of the API, null (a null object) or nothing. */
export interface Method<T> extends MemberFacts {
  readonly sort: "method";
  readonly call: (target: T, args: Arguments, session: Session) => unknown;
}

export type Member<T> = Property<T> | Navigation<T> | Method<T>;

/** A class of Excel's API, such as Range, as a table of what the stand-in answers. */
export interface Kind<T> {
  readonly name: string;
  readonly since: string;
  /** By the wire's names, in PascalCase. */
  readonly members: Readonly<Record<string, Member<T>>>;
  /** How a collection finds this object again; objects without one are kept by reference. */
  readonly id?: (target: T) => Id;
  /** `getItem` of a collection. */
  readonly item?: (target: T, args: Arguments, session: Session) => HostObject;
  readonly items?: (target: T, session: Session) => readonly HostObject[];
}

export function property<T>(
  since: string,
  read: Property<T>["read"],
  write: Property<T>["write"] = null,
): Property<T> {
  return { sort: "property", since, read, write };
}

export function object<T>(since: string, get: Navigation<T>["get"]): Navigation<T> {
  return { sort: "object", since, get };
}

export function method<T>(since: string, call: Method<T>["call"]): Method<T> {
  return { sort: "method", since, call };
}

/** A member with its target bound, so that callers need not know the target's type. */
export type BoundMember =
  | {
      readonly sort: "property";
      readonly since: string;
      readonly read: () => unknown;
      readonly write: ((value: unknown) => void) | null;
    }
  | { readonly sort: "object"; readonly since: string; readonly get: () => HostObject | null }
  | {
      readonly sort: "method";
      readonly since: string;
      readonly call: (args: Arguments) => unknown;
    };

/** An object of the API: something of the workbook together with the table of its class. */
export interface HostObject {
  readonly kindName: string;
  readonly isCollection: boolean;
  /** Wire names of the scalar properties. */
  readonly scalarNames: readonly string[];
  member(name: string, session: Session): BoundMember | undefined;
  id(): Id | null;
  item(args: Arguments, session: Session): HostObject | null;
  items(session: Session): readonly HostObject[];
}

class Bound<T> implements HostObject {
  constructor(
    readonly kind: Kind<T>,
    readonly target: T,
  ) {}

  get kindName(): string {
    return this.kind.name;
  }

  get isCollection(): boolean {
    return this.kind.items !== undefined;
  }

  get scalarNames(): readonly string[] {
    const names = Object.keys(this.kind.members);
    return names.filter((name) => this.kind.members[name]?.sort === "property");
  }

  member(name: string, session: Session): BoundMember | undefined {
    const { target } = this;
    const member = Object.hasOwn(this.kind.members, name) ? this.kind.members[name] : undefined;
    if (member === undefined) return undefined;
    const { since } = member;
    switch (member.sort) {
      case "property": {
        const { write } = member;
        return {
          sort: "property",
          since,
          read: () => member.read(target, session),
          write:
            write &&
            ((value) => {
              write(target, value, session);
            }),
        };
      }
      case "object":
        return { sort: "object", since, get: () => member.get(target, session) };
      case "method":
        return { sort: "method", since, call: (args) => member.call(target, args, session) };
    }
  }

  id(): Id | null {
    return this.kind.id?.(this.target) ?? null;
  }

  item(args: Arguments, session: Session): HostObject | null {
    return this.kind.item?.(this.target, args, session) ?? null;
  }

  items(session: Session): readonly HostObject[] {
    return this.kind.items?.(this.target, session) ?? [];
  }
}

export function hostObject<T>(kind: Kind<T>, target: T): HostObject {
  return new Bound(kind, target);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof Bound;
}

/** What stands behind an object, when it is of this kind. */
export function targetOf<T>(kind: Kind<T>, object: unknown): T | undefined {
  if (!(object instanceof Bound)) return undefined;
  // The kind is compared by identity, so the target is of the kind's type.
  return object.kind === kind ? (object.target as T) : undefined;
}
