import type { EventType } from "./events";
import { method, type Member } from "./kinds";
import type { Session } from "./session";

/** An event of a class: its name in the client's methods, and the requirement set of these methods. */
export type EventMember = readonly [name: string, since: string, type: EventType];

/** The methods with which the client registers handlers: `_RegisterDataChangedEvent` and so on. */
export function eventMembers<T>(
  events: readonly EventMember[],
  targetOf: (target: T, session: Session) => string,
): Record<string, Member<T>> {
  const members = events.flatMap(([name, since, type]): [string, Member<T>][] => [
    [
      `_Register${name}Event`,
      method(since, (target, _, session) => {
        session.events.register(type, targetOf(target, session));
      }),
    ],
    [
      `_Unregister${name}Event`,
      method(since, (target, _, session) => {
        session.events.unregister(type, targetOf(target, session));
      }),
    ],
  ]);
  return Object.fromEntries(members);
}
