import { wallClock } from "../actions/wallClock";
import { momentFromIso, type Moment } from "../domain/time";

/**
 * The moment that an order is carried out at: `now` in the page's address (`taskpane.html?now=2026-03-02T10:00`),
 * with which a past check can be repeated, or else the clock.
 */
export function pageNow(search: string, clock: Date): Moment {
  const given = momentFromIso(new URLSearchParams(search).get("now") ?? "");
  return Number.isNaN(given) ? wallClock(clock) : given;
}
