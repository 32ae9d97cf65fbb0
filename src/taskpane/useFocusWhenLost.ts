import { useEffect, useRef, type RefObject } from "react";

/** What an order changes can take the focused control with it: then the heading has the focus, not the page's top. */
export function useFocusWhenLost(shown: unknown): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const known = useRef(shown);
  useEffect(() => {
    if (known.current === shown) return;
    known.current = shown;
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [shown]);
  return title;
}
