import { Body1, Button, Link, makeStyles } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { announcedYears } from "../../actions/policy/policyPage";
import { provisionalDate, type ProvisionalDate } from "../../actions/policy/provisionalDate";
import { runOrder } from "../../ribbon/runOrder";
import { Section } from "../settings/Section";
import type { GoTo } from "../useGoTo";
import { useWords } from "../words";
import type { PageProps } from "./pageProps";
import { Provisional } from "./Provisional";

const useStyles = makeStyles({ create: { alignSelf: "start" } });

/** Is the sheet read? Otherwise nothing that is written to it would count. */
export function isCalendarUsed({ book }: PageProps["assessed"]): boolean {
  return !book.unused?.has("calendar");
}

/** Where the working calendar stands, which years it knows, and the first due date that needs another one. */
export function CalendarPart(page: PageProps) {
  const { assessed, goTo } = page;
  const { calendar: words } = useWords().pane.policy.page;
  const isUsed = isCalendarUsed(assessed);
  const date = useMemo(() => provisionalDate(assessed), [assessed]);
  return (
    <Section title={words.title}>
      {date && (
        <Provisional date={date} action={<ToRow {...date} goTo={goTo} />}>
          {isUsed && words.why(date.year)}
        </Provisional>
      )}
      {isUsed ? <Place {...page} /> : <Body1>{words.off}</Body1>}
      <Body1>{words.announced(announcedYears(assessed))}</Body1>
    </Section>
  );
}

/** The sheet, or the way to one. */
function Place({ assessed, isBusy, goTo }: PageProps) {
  const styles = useStyles();
  const { calendar: words, inForce } = useWords().pane.policy.page;
  const place = assessed.book.places.get("calendar");
  if (!place) {
    return (
      <>
        <Body1>{words.builtIn}</Body1>
        <Button
          icon={<TableAddRegular />}
          className={styles.create}
          disabledFocusable={isBusy}
          onClick={() => void runOrder({ name: "createCalendarSheet", assessed })}
        >
          {words.create}
        </Button>
      </>
    );
  }
  const { sheet, headerRow } = place;
  return (
    <Body1>
      {words.sheet(sheet)}{" "}
      <Link
        as="button"
        onClick={() => {
          goTo({ sheet, row: headerRow });
        }}
      >
        {inForce.openSheet(sheet)}
      </Link>
    </Body1>
  );
}

function ToRow({ place, goTo }: Pick<ProvisionalDate, "place"> & Pick<GoTo, "goTo">) {
  const { calendar: words } = useWords().pane.policy.page;
  if (!place) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        goTo(place);
      }}
    >
      {words.goToRow}
    </Button>
  );
}
