import { Body1, Button, makeStyles, Title3, tokens } from "@fluentui/react-components";
import {
  ArrowClockwiseRegular,
  ArrowSyncRegular,
  CloudErrorRegular,
  HourglassRegular,
  TableRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { StartText } from "../text/pane/startZh";
import { officeJsAddress, type Obstacle } from "./startUp";
import { useWords } from "./words";

const icons: Readonly<Record<Obstacle, ReactNode>> = {
  notInExcel: <TableRegular />,
  unreachable: <CloudErrorRegular />,
  notReady: <HourglassRegular />,
  tooOld: <ArrowSyncRegular />,
};

/** As the README says. */
const COMMANDS = "npm ci\nnpm start";

const useStyles = makeStyles({
  page: {
    maxWidth: "560px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
  },
  icon: { display: "flex", fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  line: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase400 },
  shown: {
    alignSelf: "stretch",
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

/** In place of the pane, where it cannot work: why, and what to do. */
export function StartMessage({ obstacle }: { readonly obstacle: Obstacle }) {
  const styles = useStyles();
  const { title, what, shown, advice, retry } = useWords().pane.start[obstacle];
  return (
    <main className={styles.page} role={obstacle === "notInExcel" ? undefined : "alert"}>
      <span className={styles.icon} aria-hidden>
        {icons[obstacle]}
      </span>
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
      <Paragraphs lines={what} />
      <Shown shown={shown} />
      <Paragraphs lines={advice} />
      {retry !== undefined && (
        <Button
          appearance="primary"
          icon={<ArrowClockwiseRegular />}
          onClick={() => {
            location.reload();
          }}
        >
          {retry}
        </Button>
      )}
    </main>
  );
}

function Paragraphs({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return lines.map((line) => (
    <Body1 key={line} as="p" block className={styles.line}>
      {line}
    </Body1>
  ));
}

function Shown({ shown }: Pick<StartText, "shown">) {
  const styles = useStyles();
  if (shown === "nothing") return null;
  return <pre className={styles.shown}>{shown === "commands" ? COMMANDS : officeJsAddress()}</pre>;
}
