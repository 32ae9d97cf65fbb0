import { makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons";
import { Empty } from "../Empty";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalXL,
    textAlign: "start",
  },
});

/** Before the first check: what the button above will do. */
export function FirstCheck() {
  const styles = useStyles();
  const { title, lines, safe } = useWords().pane.overview.first;
  return (
    <Empty icon={<ClipboardTaskListLtrRegular />} title={title}>
      <ol className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {safe}
    </Empty>
  );
}
