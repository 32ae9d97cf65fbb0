import {
  Body1,
  Body1Strong,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";
import type { CellPlace } from "../../actions/goTo";
import { rowPlace } from "../../actions/rowPlace";
import type { Book } from "../../domain/records";
import type {
  ExplanationRow,
  ExplanationRule,
  ExplanationTable,
} from "../../text/explain/explanationTable";
import { useWords } from "../words";

interface WhyTableProps {
  readonly table: ExplanationTable;
  readonly book: Book;
  readonly goTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, overflowWrap: "anywhere" },
  line: { margin: 0, overflowWrap: "anywhere" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Five columns in 320 px: words stay whole, as Chinese ones do not by themselves, and share the width.
    wordBreak: "keep-all",
    overflowWrap: "break-word",
    // A date, which else breaks behind its month.
    ":first-child": { minWidth: "5.6em" },
  },
  // What does not count steps back; the word beside it says the same.
  aside: { color: tokens.colorNeutralForeground2 },
  link: {
    display: "inline-block",
    marginInlineEnd: tokens.spacingHorizontalS,
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    wordBreak: "normal",
  },
});

/** How a result came about: what was counted and what was not, and the rules that said so. */
export function WhyTable({ table, book, goTo }: WhyTableProps) {
  const styles = useStyles();
  const id = useId();
  const { title, answer, columns, rows, arithmetic, rules, notes } = table;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {title}
      </Subtitle2>
      <Body1Strong as="p" className={styles.line}>
        {answer}
      </Body1Strong>
      {rows.length > 0 && (
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} row={row} book={book} goTo={goTo} />
            ))}
          </tbody>
        </table>
      )}
      {arithmetic.map((line) => (
        <Body1 as="p" key={line} className={styles.line}>
          {line}
        </Body1>
      ))}
      {rules.map((rule) => (
        <Rule key={rule.text} rule={rule} goTo={goTo} />
      ))}
      {notes.map((line) => (
        <Caption1 as="p" key={line} className={mergeClasses(styles.line, styles.aside)}>
          {line}
        </Caption1>
      ))}
    </section>
  );
}

interface RuleProps {
  readonly rule: ExplanationRule;
  readonly goTo: (place: CellPlace) => void;
}

/** What the policy says, and the way to the cells that say it. */
function Rule({ rule: { text, cells }, goTo }: RuleProps) {
  const styles = useStyles();
  const { why } = useWords().pane;
  return (
    <Caption1 as="p" className={mergeClasses(styles.line, styles.aside)}>
      {text}{" "}
      {cells.map((cell) => (
        <Jump
          key={`${cell.column}${cell.row}`}
          label={why.goToCell(`${cell.column}${cell.row}`)}
          place={cell}
          goTo={goTo}
        />
      ))}
    </Caption1>
  );
}

interface JumpProps {
  readonly label: string;
  readonly place: CellPlace;
  readonly goTo: (place: CellPlace) => void;
}

function Jump({ label, place, goTo }: JumpProps) {
  const styles = useStyles();
  const { why } = useWords().pane;
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={why.jumpIn(label, place.sheet)}
      onClick={() => {
        goTo(place);
      }}
    >
      {label}
    </Link>
  );
}

interface RowProps {
  readonly row: ExplanationRow;
  readonly book: Book;
  readonly goTo: (place: CellPlace) => void;
}

function Row({ row: { cells, counts, places }, book, goTo }: RowProps) {
  const styles = useStyles();
  const cell = mergeClasses(styles.cell, !counts && styles.aside);
  const basis = cells.length - 1;
  return (
    <tr>
      {cells.map((text, i) => (
        <td key={i} className={cell}>
          {i === basis ? <Basis text={text} places={places} book={book} goTo={goTo} /> : text}
        </td>
      ))}
    </tr>
  );
}

type BasisProps = Omit<RowProps, "row"> &
  Pick<ExplanationRow, "places"> & { readonly text: string };

/** What decided the row, and the way there: a text that names its one row is the way itself. */
function Basis({ text, places, book, goTo }: BasisProps) {
  const { why } = useWords().pane;
  const known = places.flatMap(({ role, row }) => {
    const place = rowPlace(book, role, row);
    return place.sheet === "" ? [] : [{ row, place }];
  });
  const [first, ...others] = known;
  if (first && others.length === 0 && text.includes(String(first.row)))
    return <Jump label={text} place={first.place} goTo={goTo} />;
  return (
    <>
      {text}{" "}
      {known.map(({ row, place }) => (
        <Jump key={`${place.sheet} ${row}`} label={why.goToRow(row)} place={place} goTo={goTo} />
      ))}
    </>
  );
}
