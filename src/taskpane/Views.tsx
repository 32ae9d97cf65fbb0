import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from "react";
import { changeState, type AddInState, type View } from "../ribbon/addInState";
import { useWords } from "./words";

const useStyles = makeStyles({
  tabs: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Each view is a file of its own, loaded when it is first opened. */
const components: Readonly<Record<View, LazyExoticComponent<ComponentType<AddInState>>>> = {
  overview: lazy(async () => ({ default: (await import("./overview/Overview")).Overview })),
  today: lazy(async () => ({ default: (await import("./today/TodayView")).TodayView })),
  findings: lazy(async () => ({ default: (await import("./findings/FindingsView")).FindingsView })),
};

/** In the order in which they are shown. */
const tabs = ["overview", "today", "findings"] as const satisfies readonly View[];

export function Views(state: AddInState) {
  const styles = useStyles();
  const { pane } = useWords();
  const { view } = state;
  const Shown = components[view];
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          changeState({ view: value as View });
        }}
      >
        {tabs.map((one) => (
          <Tab key={one} value={one} id={`tab-${one}`} aria-controls="view">
            {pane.views[one]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="view" aria-labelledby={`tab-${view}`} className={styles.panel}>
        <Suspense fallback={<Spinner size="small" />}>
          <Shown {...state} />
        </Suspense>
      </div>
    </>
  );
}
