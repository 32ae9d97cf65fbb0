import { apiNotFound } from "./errors";
import type { BoundMember, HostObject } from "./kinds";
import { location, memberName, offered } from "./names";
import type { Session } from "./session";
import type { QueryInfo } from "./wire";

/** What to send of an object: names of properties, and for properties that are objects what to send of these. */
interface Selection {
  /** All scalar properties. */
  all: boolean;
  readonly parts: Map<string, Selection>;
}

/** Answers a `load`: the selected properties under their wire names. */
export function query(object: HostObject, info: QueryInfo, session: Session): unknown {
  const selection = selectionOf(info);
  return object.isCollection
    ? collectionValue(object, selection, session, info.Skip ?? 0, info.Top)
    : objectValue(object, selection, session);
}

function selectionOf(info: QueryInfo): Selection {
  const root: Selection = { all: false, parts: new Map() };
  const select = info.Select ?? [];
  const expand = info.Expand ?? [];
  if (select.length === 0 && expand.length === 0) root.all = true;
  for (const path of select) addPath(root, path);
  for (const path of expand) addPath(root, `${path}/*`);
  return root;
}

function addPath(root: Selection, path: string): void {
  let selection = root;
  for (const step of path.split(/[/.]/).map((part) => part.trim())) {
    if (step === "" || step.toLowerCase() === "items") continue;
    if (step === "*") selection.all = true;
    else selection = part(selection, memberName(step));
  }
  if (selection === root && !path.includes("*")) root.all = true;
}

function part(selection: Selection, name: string): Selection {
  let found = selection.parts.get(name);
  if (!found) selection.parts.set(name, (found = { all: false, parts: new Map() }));
  return found;
}

function objectValue(object: HostObject, selection: Selection, session: Session): unknown {
  const value: Record<string, unknown> = {};
  const id = object.id();
  if (id !== null) value["_Id"] = id;
  if (selection.all) addScalars(value, object, session);
  for (const [name, inner] of selection.parts) {
    value[name] = memberValue(object, name, inner, session);
  }
  return value;
}

/** A load of everything sends what the profile's Excel has; it never fails for a newer property. */
function addScalars(value: Record<string, unknown>, object: HostObject, session: Session): void {
  for (const name of object.scalarNames) {
    const member = object.member(name, session);
    if (member?.sort === "property" && offered(member.since, session)) value[name] = member.read();
  }
}

function memberValue(
  object: HostObject,
  name: string,
  inner: Selection,
  session: Session,
): unknown {
  const member = existing(object, name, session);
  if (member.sort === "property") return member.read();
  if (member.sort === "method") throw apiNotFound(location(object.kindName, name), "is a method");
  const target = member.get();
  if (target === null) return null;
  const selection = inner.parts.size === 0 ? { ...inner, all: true } : inner;
  return target.isCollection
    ? collectionValue(target, selection, session, 0, undefined)
    : objectValue(target, selection, session);
}

/** Names that the collection itself has (`count`) are its own; all others are meant for its items. */
function collectionValue(
  collection: HostObject,
  selection: Selection,
  session: Session,
  skip: number,
  top: number | undefined,
): unknown {
  const own: Selection = { all: false, parts: new Map() };
  const ofItems: Selection = { all: selection.all, parts: new Map() };
  for (const [name, inner] of selection.parts) {
    const isOwn = collection.member(name, session)?.sort === "property";
    (isOwn ? own : ofItems).parts.set(name, inner);
  }
  const value = objectValue(collection, own, session);
  if (!ofItems.all && ofItems.parts.size === 0) return value;
  const items = collection.items(session).slice(skip, top === undefined ? undefined : skip + top);
  const wanted = items.map((item) => objectValue(item, ofItems, session));
  return Object.assign({}, value, { _Items: wanted });
}

function existing(object: HostObject, name: string, session: Session): BoundMember {
  const member = object.member(name, session);
  if (!member) throw apiNotFound(location(object.kindName, name), "unknown to the stand-in");
  if (!offered(member.since, session)) {
    throw apiNotFound(location(object.kindName, name), `needs ExcelApi ${member.since}`);
  }
  return member;
}
