import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";

/** A pane shows about this many items at once. */
const PAGE = 8;

interface CurrentItem {
  /** The only item of the list that Tab stops at. */
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Moves the focus among the items of a list, which carry their place as `data-index`.
 * @param count of all items, drawn or not; the current one has to be drawn always
 * @param onEnter what Enter on an item itself does
 */
export function useCurrentItem(
  list: RefObject<HTMLElement | null>,
  count: number,
  onEnter: (index: number) => void,
): CurrentItem {
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(0, count - 1));
  const hasFocus = useRef(false);
  const moves = useRef(false);
  useLayoutEffect(() => {
    const item = itemAt(list.current, current);
    // An item that vanished, as a finding that is ignored does, leaves the focus to its successor.
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (item && (moves.current || isLost)) item.focus();
    moves.current = false;
  });
  return {
    current,
    onKeyDown(event) {
      // A key pressed inside an item belongs to what has the focus there.
      if (event.target !== itemAt(list.current, current)) return;
      const next = placeAfter(event.key, current, count);
      if (event.key === "Enter") onEnter(current);
      else if (next === undefined) return;
      event.preventDefault();
      moves.current = next !== undefined && next !== current;
      if (next !== undefined) setChosen(next);
    },
    onFocus({ target }) {
      hasFocus.current = true;
      const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
      if (index !== undefined) setChosen(Number(index));
    },
    onBlur() {
      hasFocus.current = false;
    },
  };
}

function itemAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? null;
}

/** Where a key leads to; undefined for keys that do not move. */
function placeAfter(key: string, index: number, count: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : Math.max(0, Math.min(place, count - 1));
}
