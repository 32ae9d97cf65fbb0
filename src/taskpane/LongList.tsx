import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, type ReactNode } from "react";
import { useDistanceFromTop } from "./useDistanceFromTop";
import { useCurrentItem } from "./useCurrentItem";

interface LongListProps<T> {
  readonly items: readonly T[];
  /** The same for the same thing when the list changes; hangs on the item alone. */
  readonly keyOf: (item: T) => string | number;
  /**
   * What an item looks like; its height is its own affair.
   * @param tabIndex for the controls inside: only those of the current item are reached by Tab, so that a person
   *   need not walk through 20,000 of them to leave the list
   */
  readonly show: (item: T, tabIndex: 0 | -1) => ReactNode;
  /** The id of the heading. */
  readonly labelledBy: string;
  /** What Enter does on an item. */
  readonly onEnter?: (item: T) => void;
  /** A guess in CSS pixels, for the scroll bar while most items have not been drawn yet. */
  readonly usualHeight?: number;
}

/** Items drawn beyond the window, in CSS: two pages of Page Down never show a gap. */
const BEYOND = 8;

const useStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  item: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The header of the pane stays over what scrolls below it.
    scrollMarginTop: "180px",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

/**
 * A list in the page's own scroll that draws only what is in the window. Arrow keys, Page Up and Down, Home and End
 * move from item to item; Tab goes into the current one and then on behind the list.
 */
export function LongList<T>(props: LongListProps<T>) {
  const { items, keyOf, show, labelledBy, onEnter, usualHeight = 72 } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const fromTop = useDistanceFromTop(list);
  const { current, ...handlers } = useCurrentItem(list, items.length, (index) => {
    const item = items[index];
    if (item !== undefined) onEnter?.(item);
  });
  const getItemKey = useKeys(items, keyOf);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => usualHeight,
    getItemKey,
    overscan: BEYOND,
    scrollMargin: fromTop,
    // The current item stays: were it taken out of the page, the focus would be lost.
    rangeExtractor: (range) =>
      items.length === 0 ? [] : inOrder([...defaultRangeExtractor(range), current]),
  });
  return (
    <div
      ref={list}
      role="list"
      aria-labelledby={labelledBy}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      {...handlers}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        const tabIndex = index === current ? 0 : -1;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            role="listitem"
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            tabIndex={tabIndex}
            className={styles.item}
            style={{ transform: `translateY(${start - fromTop}px)` }}
          >
            {item !== undefined && show(item, tabIndex)}
          </div>
        );
      })}
    </div>
  );
}

function inOrder(indexes: readonly number[]): number[] {
  return Array.from(new Set(indexes)).sort((a, b) => a - b);
}

/** Given another function, the virtualizer asks for all keys again: some twenty times in a turn of the wheel. */
function useKeys<T>(items: readonly T[], keyOf: (item: T) => string | number) {
  const keys = useMemo(() => items.map(keyOf), [items]);
  return useCallback((index: number) => keys[index] ?? index, [keys]);
}
