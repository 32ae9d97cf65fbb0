import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, NoteAddRegular } from "@fluentui/react-icons";
import { useId, useMemo, useRef, type ReactNode } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { CellPlace } from "../../actions/goTo";
import { todayList, type TodayList } from "../../actions/today/todayList";
import { isOn, setupIn } from "../../domain/setup/setup";
import type { AddInState } from "../../ribbon/addInState";
import { Empty } from "../Empty";
import { LongList } from "../LongList";
import { minuteText } from "../minuteText";
import { useLogContact, type ContactWith } from "../logContact/useLogContact";
import { useGoTo } from "../useGoTo";
import { WhenRead } from "../WhenRead";
import { useWords } from "../words";
import { EntryTimes } from "./EntryTimes";
import { followUpItem, issueItem, type ItemText } from "./itemText";
import { OwnerFilter } from "./OwnerFilter";
import { TodayItem } from "./TodayItem";
import { useRememberedOwner } from "./useRememberedOwner";

export function TodayView(state: AddInState) {
  const logs = isOn(setupIn(state.setup), "contacts");
  return (
    <WhenRead state={state}>{(assessed) => <Today assessed={assessed} canLog={logs} />}</WhenRead>
  );
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  log: { flexShrink: 0, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface TodayProps {
  readonly assessed: AssessedWorkbook;
  /** The workbook keeps a contact log. */
  readonly canLog: boolean;
}

function Today({ assessed, canLog }: TodayProps) {
  const { book, assessment } = assessed;
  const styles = useStyles();
  const { pane } = useWords();
  const [owner, setOwner] = useRememberedOwner();
  const { goTo, message } = useGoTo();
  const logButton = useRef<HTMLDivElement>(null);
  const { open, dialog } = useLogContact(assessed, logButton);
  const list = useMemo(() => todayList(book, assessment, owner), [book, assessment, owner]);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.bar}>
          <div className={styles.grow}>
            <OwnerFilter owners={list.owners} owner={owner} onChange={setOwner} />
          </div>
          {canLog && (
            <div ref={logButton} className={styles.log}>
              <Button
                size="small"
                icon={<NoteAddRegular />}
                onClick={() => {
                  open({});
                }}
              >
                {pane.logContact.open}
              </Button>
            </div>
          )}
        </div>
        <Caption1 className={styles.quiet}>{pane.checkedAt(minuteText(list.now))}</Caption1>
        {list.entries && <EntryTimes {...list.entries} goTo={goTo} />}
      </div>
      <Groups
        assessed={assessed}
        list={list}
        owner={owner}
        goTo={goTo}
        log={canLog ? open : undefined}
      />
      {message}
      {dialog}
    </>
  );
}

interface GroupsProps {
  readonly assessed: AssessedWorkbook;
  readonly list: TodayList;
  readonly owner: string | undefined;
  readonly goTo: (place: CellPlace) => void;
  readonly log: ((whom: ContactWith) => void) | undefined;
}

/** Issues that are late come before follow-ups that are: they are counted in hours. */
function Groups({ assessed, list, owner, goTo, log }: GroupsProps) {
  const words = useWords();
  const { today } = words.pane;
  const followUps = useMemo(
    () => list.followUps.map((one) => followUpItem(one, words)),
    [list.followUps, words],
  );
  const issues = useMemo(
    () => list.issues.map((one) => issueItem(one, list.now, words)),
    [list.issues, list.now, words],
  );
  const items = [...issues, ...followUps];
  if (items.length === 0) {
    const name = owner === "" ? today.owners.nobody : owner;
    return (
      <Empty icon={<CheckmarkCircleRegular />}>
        {name === undefined ? today.nothing : today.nothingFor(name)}
      </Empty>
    );
  }
  return (["breached", "overdue", "at-risk", "today", "unclosed", "week"] as const).map((group) => (
    <Group
      key={group}
      title={today.groups[group]}
      items={items.filter((item) => item.group === group)}
      show={(item, tabIndex) => (
        <TodayItem item={item} tabIndex={tabIndex} goTo={goTo} log={log} assessed={assessed} />
      )}
      onEnter={({ place }) => {
        goTo(place);
      }}
    />
  ));
}

interface GroupProps {
  readonly title: string;
  readonly items: readonly ItemText[];
  readonly show: (item: ItemText, tabIndex: 0 | -1) => ReactNode;
  readonly onEnter: (item: ItemText) => void;
}

function Group({ title, items, show, onEnter }: GroupProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {pane.today.groupTitle(title, items.length)}
      </Subtitle2>
      <LongList
        items={items}
        keyOf={({ place }) => `${place.sheet}!${place.row}`}
        show={show}
        onEnter={onEnter}
        labelledBy={id}
        usualHeight={84}
      />
    </section>
  );
}
