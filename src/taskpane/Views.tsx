import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState } from "react";
import type { AddInState, View } from "../ribbon/addInState";
import { forgetView, lateView, type LoadView } from "./lateView";
import { ViewBoundary } from "./ViewBoundary";
import { hasTab } from "./ViewTabs";
import { useWords } from "./words";

/** Each view is a file of its own, loaded when it is first opened. */
const load: Readonly<Record<View, LoadView>> = {
  overview: async () => (await import("./overview/Overview")).Overview,
  today: async () => (await import("./today/TodayView")).TodayView,
  sla: async () => (await import("./sla/SlaView")).SlaView,
  customer: async () => (await import("./customer/CustomerView")).CustomerView,
  findings: async () => (await import("./findings/FindingsView")).FindingsView,
  filter: async () => (await import("./filter/FilterView")).FilterView,
  settings: async () => (await import("./settings/SettingsView")).SettingsView,
  setup: async () => (await import("./setup/SetupView")).SetupView,
  policy: async () => (await import("./policy/PolicyView")).PolicyView,
};

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    ":focus-visible": { outlineStyle: "none" },
  },
});

/** The view that is shown, and what takes its place while it loads or where it failed. */
export function Views(state: AddInState) {
  const { view } = state;
  const styles = useStyles();
  const { pane } = useWords();
  const place = useFocusOf(view);
  const [attempt, setAttempt] = useState(0);
  const View = lateView(view, load[view]);
  const tryAgain = () => {
    forgetView(view);
    setAttempt(attempt + 1);
  };
  return (
    <div
      id="view"
      ref={place}
      tabIndex={-1}
      role={hasTab(view) ? "tabpanel" : "region"}
      aria-label={pane.views[view]}
      className={styles.view}
    >
      <ViewBoundary key={`${view} ${attempt}`} onTryAgain={tryAgain}>
        <Suspense fallback={<Spinner size="small" />}>
          <View {...state} />
        </Suspense>
      </ViewBoundary>
    </div>
  );
}

/**
 * A new view begins at its top. It takes the keyboard's focus over from a control of the view before, which is gone;
 * whoever chose it by a tab stays on the tabs.
 */
function useFocusOf(view: View) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    window.scrollTo({ top: 0 });
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      place.current?.focus({ preventScroll: true });
  }, [view]);
  return place;
}
