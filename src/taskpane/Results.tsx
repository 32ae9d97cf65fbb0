import { Body1, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { changeState, type AddInState, type View } from "../ribbon/addInState";
import { CheckResult } from "./CheckResult";
import { TodayView } from "./TodayView";
import { useWords } from "./words";

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

const views = ["check", "today"] as const satisfies readonly View[];

/** The last check and the list of the day; before the first, what the button will do. */
export function Results({ check, today, view }: AddInState) {
  const styles = useStyles();
  const { pane } = useWords();
  if (!check && !today) {
    return (
      <Body1 as="p" className={styles.intro}>
        {pane.intro}
      </Body1>
    );
  }
  return (
    <>
      <TabList
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          changeState({ view: value as View });
        }}
      >
        {views.map((one) => (
          <Tab key={one} value={one} id={`tab-${one}`} aria-controls="results">
            {pane.views[one]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="results" aria-labelledby={`tab-${view}`} className={styles.panel}>
        {view === "check" ? <CheckResult check={check} /> : <TodayView today={today} />}
      </div>
    </>
  );
}
