import { supports } from "./profile";
import type { Session } from "./session";

/** `rowCount` → `RowCount`; the client writes names of `load` as the add-in typed them. */
export function memberName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Range`, `RowCount` → `Range.rowCount`, as errors name members. */
export function location(kindName: string, member: string): string {
  return `${kindName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}

export function offered(since: string, session: Session): boolean {
  return supports(session.profile, since);
}
