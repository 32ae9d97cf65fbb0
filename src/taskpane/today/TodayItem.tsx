import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  AlertUrgentRegular,
  ArrowSyncCheckmarkRegular,
  CalendarLtrRegular,
  CalendarTodayRegular,
  ClockRegular,
  NoteAddRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { CellPlace } from "../../actions/goTo";
import type { ContactWith } from "../logContact/useLogContact";
import { WhyButton } from "../why/WhyButton";
import { useWords } from "../words";
import type { ItemText } from "./itemText";

interface TodayItemProps {
  readonly item: ItemText;
  readonly tabIndex: 0 | -1;
  readonly goTo: (place: CellPlace) => void;
  /** Logs a contact; undefined where there is no log. */
  readonly log: ((whom: ContactWith) => void) | undefined;
  readonly assessed: AssessedWorkbook;
}

/** Each urgency has a colour, a symbol and its words. */
const looks: Readonly<
  Record<ItemText["group"], { color: "danger" | "warning" | "informative"; icon: ReactElement }>
> = {
  breached: { color: "danger", icon: <AlertUrgentRegular /> },
  overdue: { color: "danger", icon: <ClockRegular /> },
  "at-risk": { color: "warning", icon: <WarningRegular /> },
  today: { color: "warning", icon: <CalendarTodayRegular /> },
  unclosed: { color: "warning", icon: <ArrowSyncCheckmarkRegular /> },
  week: { color: "informative", icon: <CalendarLtrRegular /> },
};

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  // A button without the look of one: the whole text selects the row.
  main: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    ":hover [data-name]": { textDecorationLine: "underline" },
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  wrap: { overflowWrap: "anywhere" },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What to do, for whom and why; a click selects the row in the sheet. */
export function TodayItem({ item, tabIndex, goTo, log, assessed }: TodayItemProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { color, icon } = looks[item.group];
  const { contact } = item;
  const quiet = mergeClasses(styles.wrap, styles.quiet);
  return (
    <div className={styles.item}>
      <button
        type="button"
        tabIndex={tabIndex}
        className={styles.main}
        title={pane.today.goTo(item.name)}
        onClick={() => {
          goTo(item.place);
        }}
      >
        <span className={styles.head}>
          <Body1 className={styles.wrap} data-name>
            {item.name}
          </Body1>
          <Badge appearance="tint" color={color} icon={icon} className={styles.badge}>
            {item.badge}
          </Badge>
        </span>
        {item.detail !== "" && <Caption1 className={quiet}>{item.detail}</Caption1>}
        <Caption1 className={quiet}>{item.reason}</Caption1>
      </button>
      <div className={styles.actions}>
        {contact && log && (
          <Button
            appearance="subtle"
            size="small"
            icon={<NoteAddRegular />}
            tabIndex={tabIndex}
            title={pane.logContact.openFor(item.name)}
            aria-label={pane.logContact.openFor(item.name)}
            onClick={() => {
              log(contact);
            }}
          />
        )}
        <WhyButton
          of={item.whyOf}
          name={item.whyName}
          assessed={assessed}
          symbolOnly
          tabIndex={tabIndex}
        />
      </div>
    </div>
  );
}
