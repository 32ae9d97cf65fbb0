import { wallClock } from "../actions/wallClock";
import type { Moment } from "../domain/time";

/** The wall clock of this machine; the commands are the only place of the room that reads it. */
export function localNow(): Moment {
  return wallClock(new Date());
}
