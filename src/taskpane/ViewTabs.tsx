import {
  makeStyles,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useOverflowMenu,
} from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Module } from "../domain/setup/setup";
import { changeState, type View } from "../ribbon/addInState";
import { useIsOn } from "./useIsOn";
import { useWords } from "./words";

/** The views that have a tab, in the order in which they are shown. */
export const tabs = [
  "overview",
  "today",
  "sla",
  "customer",
  "findings",
  "filter",
  "policy",
] as const satisfies readonly View[];

export type TabView = (typeof tabs)[number];

export function hasTab(view: View): view is TabView {
  return tabs.some((tab) => tab === view);
}

/** Views of one module, which are not shown where it is off (S3-08). */
const moduleOf: Readonly<Partial<Record<TabView, Module>>> = { sla: "issues" };

function useShownTabs(): readonly TabView[] {
  const isOn = useIsOn();
  return tabs.filter((tab) => {
    const module = moduleOf[tab];
    return module === undefined || isOn(module);
  });
}

/** Most panes are wide enough: what opens menus is fetched where one is needed. */
const MoreTabs = lazy(async () => ({ default: (await import("./MoreTabs")).MoreTabs }));

/** The tab shown is the last one to give way, the others from the right. */
const SHOWN_PRIORITY = 1000;

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    minWidth: 0,
    overflow: "hidden",
    // The words of the first tab, not its frame, stand above the text below.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  tabs: { flexWrap: "nowrap", minWidth: 0 },
  tab: { flexShrink: 0, whiteSpace: "nowrap" },
  // As wide as the button that comes, so that no other tab gives way to it later.
  more: { flexShrink: 0, width: "72px" },
});

export function ViewTabs({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { pane } = useWords();
  const shown = useShownTabs();
  return (
    <Overflow minimumVisible={1} padding={0}>
      <div className={styles.row}>
        <TabList
          size="small"
          className={styles.tabs}
          // null where the view has no tab: nothing is chosen.
          selectedValue={hasTab(view) ? view : null}
          onTabSelect={(_, { value }) => {
            changeState({ view: value as TabView });
          }}
        >
          {shown.map((tab, i) => (
            <OverflowItem
              key={tab}
              id={tab}
              priority={tab === view ? SHOWN_PRIORITY : shown.length - i}
            >
              <Tab value={tab} id={`tab-${tab}`} aria-controls="view" className={styles.tab}>
                {pane.views[tab]}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <HiddenTabs tabs={shown} />
      </div>
    </Overflow>
  );
}

function HiddenTabs({ tabs: shown }: { readonly tabs: readonly TabView[] }) {
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref} className={styles.more}>
      <Suspense>
        <MoreTabs tabs={shown} />
      </Suspense>
    </div>
  );
}
