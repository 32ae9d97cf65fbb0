import { makeStyles, Title3, Body1, tokens } from "@fluentui/react-components";
import { officeJsAddress, type Obstacle } from "./startUp";
import { useWords } from "./words";

const useStyles = makeStyles({
  page: {
    maxWidth: "640px",
    margin: "0 auto",
    padding: tokens.spacingHorizontalXXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0 },
  line: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase400 },
  commands: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
  },
});

/** In place of the pane, where it cannot work: why, and what to do. */
export function StartMessage({ obstacle }: { readonly obstacle: Obstacle }) {
  const styles = useStyles();
  const { title, lines, commands } = useWords().pane.start[obstacle];
  return (
    <main className={styles.page} role={obstacle === "notInExcel" ? undefined : "alert"}>
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
      {lines(officeJsAddress()).map((line, i) => (
        <Paragraph key={line} line={line} commands={i === 1 ? commands : undefined} />
      ))}
    </main>
  );
}

interface ParagraphProps {
  readonly line: string;
  /** What the paragraph tells to run. */
  readonly commands: readonly string[] | undefined;
}

function Paragraph({ line, commands }: ParagraphProps) {
  const styles = useStyles();
  return (
    <>
      <Body1 as="p" block className={styles.line}>
        {line}
      </Body1>
      {commands && <pre className={styles.commands}>{commands.join("\n")}</pre>}
    </>
  );
}
