import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@fluentui/react-components";
import { useWords } from "../words";
import type { SharedPart } from "./Distribution";

interface PartsTableProps {
  /** The id of the heading. */
  readonly labelledBy: string;
  readonly parts: readonly SharedPart[];
}

const useStyles = makeStyles({
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  numberHead: { "& > *": { justifyContent: "flex-end" } },
});

export function PartsTable({ labelledBy, parts }: PartsTableProps) {
  const styles = useStyles();
  const { charts } = useWords().pane.overview;
  return (
    <Table size="extra-small" aria-labelledby={labelledBy}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{charts.label}</TableHeaderCell>
          <TableHeaderCell className={styles.numberHead}>{charts.count}</TableHeaderCell>
          <TableHeaderCell className={styles.numberHead}>{charts.share}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {parts.map(({ label, count, share }) => (
          <TableRow key={label}>
            <TableCell>{label}</TableCell>
            <TableCell className={styles.number}>{count}</TableCell>
            <TableCell className={styles.number}>{share}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
