import { loadActions } from "../ribbon/runOrder";

/**
 * Fetches what orders are carried out with when the mouse or the keyboard first comes to the pane: ready before the
 * first press, and no part of the first load. If that fails, the press tries again and says so.
 */
export function fetchWhenReachedFor(pane: HTMLElement): void {
  const reached = new AbortController();
  const fetchOnce = () => {
    reached.abort();
    loadActions().catch(() => undefined);
  };
  for (const event of ["pointerover", "keydown"])
    pane.addEventListener(event, fetchOnce, { signal: reached.signal });
}
