import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import {
  todayList,
  type DueFollowUp,
  type DueIssue,
  type TodayList,
} from "../../actions/todayList";
import type { AddInState } from "../../ribbon/addInState";
import { minuteText } from "../minuteText";
import { Rows } from "../Rows";
import { WhenRead } from "../WhenRead";
import { useWords } from "../words";

/** More than a person can do in a day. */
const FIRST = 50;

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere" },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function TodayView(state: AddInState) {
  return (
    <WhenRead state={state}>
      {({ book, assessment }) => <List {...todayList(book, assessment)} />}
    </WhenRead>
  );
}

function List({ followUps, issues, now }: TodayList) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <>
      <Caption1 className={styles.quiet}>{pane.checkedAt(minuteText(now))}</Caption1>
      {followUps.length + issues.length === 0 && <Body1>{pane.today.nothing}</Body1>}
      <Group title={pane.today.followUps} items={followUps} show={(one) => <FollowUp {...one} />} />
      <Group title={pane.today.issues} items={issues} show={(one) => <Issue {...one} />} />
    </>
  );
}

interface GroupProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly show: (item: T) => ReactNode;
}

function Group<T>({ title, items, show }: GroupProps<T>) {
  const styles = useStyles();
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {title} {items.length}
      </Subtitle2>
      <Rows items={items} first={FIRST} show={show} labelledBy={id} />
    </section>
  );
}

function FollowUp({ id, name, tier, sheet, row, overdueDays }: DueFollowUp) {
  const { pane } = useWords();
  const isLate = overdueDays > 0;
  return (
    <Item
      name={[id, name].filter(Boolean).join(" ")}
      badge={isLate ? pane.today.overdue(overdueDays) : pane.today.dueToday}
      isLate={isLate}
      place={{ sheet, row }}
      detail={tier}
    />
  );
}

function Issue({ id, customer, sheet, row, clock, status, dueAt }: DueIssue) {
  const { pane, sla } = useWords();
  return (
    <Item
      name={[id, customer].filter(Boolean).join(" ")}
      badge={sla[status]}
      isLate={status === "breached"}
      place={{ sheet, row }}
      detail={pane.today.dueAt(pane.today.clocks[clock], minuteText(dueAt))}
    />
  );
}

interface ItemProps {
  readonly name: string;
  readonly badge: string;
  readonly isLate: boolean;
  readonly place: { readonly sheet: string; readonly row: number };
  readonly detail: string | undefined;
}

function Item({ name, badge, isLate, place, detail }: ItemProps) {
  const styles = useStyles();
  const words = useWords();
  const where = words.place({ ...place, role: null, column: null, header: null });
  return (
    <>
      <span className={styles.head}>
        <Body1 className={styles.name}>{name}</Body1>
        <Badge appearance="tint" className={styles.badge} color={isLate ? "danger" : "warning"}>
          {badge}
        </Badge>
      </span>
      <Caption1 className={styles.quiet}>
        {[detail, where].filter((part) => part !== undefined).join(" · ")}
      </Caption1>
    </>
  );
}
