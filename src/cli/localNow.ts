import type { Moment } from "../domain/time";

/** The wall clock of this machine; the commands are the only place that reads it. */
export function localNow(): Moment {
  const now = new Date();
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 1000;
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return midnight + seconds;
}
