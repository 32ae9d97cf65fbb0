import { Field, makeStyles, Select, type FieldProps } from "@fluentui/react-components";
import { lackOf, withColumn } from "../../actions/setup/setupDraft";
import type { Doubt } from "../../actions/setup/surveyWorkbook";
import type { Field as RecordField } from "../../domain/records";
import type { SheetSetup, TableRole } from "../../domain/setup/setup";
import { titled } from "../titled";
import { useWords, type Words } from "../words";
import { doubtText } from "./doubtText";
import type { DraftProps } from "./draft";

interface ColumnOfFieldProps extends DraftProps {
  readonly role: TableRole;
  readonly settled: SheetSetup;
  readonly field: RecordField;
  readonly several: boolean;
  readonly headers: readonly string[];
}

const useStyles = makeStyles({
  // However long the choices are, the drop-down is no wider than its place.
  field: { gridTemplateColumns: "33% minmax(0, 1fr)" },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** The drop-down of a field, or several of a field that several columns may hold. */
export function ColumnOfField(props: ColumnOfFieldProps) {
  const { survey, draft, onChange, role, settled, field, several, headers } = props;
  const styles = useStyles();
  const words = useWords();
  const { setup } = words.pane;
  const name = titled(words.fields[field]);
  const mapped = settled.columns[field] ?? [];
  const positions = several ? mapped.length + 1 : 1;
  return Array.from({ length: positions }, (_, position) => (
    <Field
      key={position}
      orientation="horizontal"
      className={styles.field}
      label={position === 0 ? name : setup.nth(name, position + 1)}
      {...(position === 0 && markOf(props, words))}
    >
      <Select
        className={styles.select}
        value={mapped[position] ?? ""}
        onChange={(_, { value }) => {
          const header = value === "" ? undefined : value;
          onChange(withColumn(draft, survey, role, { field, position, header }));
        }}
      >
        <option value="">{setup.noColumn}</option>
        {headers.map((header) => {
          const other = header === mapped[position] ? undefined : fieldOf(settled, header);
          return (
            // Going over the choices with the arrow keys must not take a column away from another field.
            <option key={header} value={header} disabled={other !== undefined}>
              {other === undefined ? header : setup.taken(header, words.fields[other])}
            </option>
          );
        })}
      </Select>
    </Field>
  ));
}

function fieldOf({ columns }: SheetSetup, header: string): RecordField | undefined {
  const entries = Object.entries(columns) as [RecordField, readonly string[]][];
  return entries.find(([, headers]) => headers.includes(header))?.[0];
}

/** What is to be said of a field: symbol and words beside the colour. */
function markOf(props: ColumnOfFieldProps, words: Words): Partial<FieldProps> {
  const { survey, role, settled, field } = props;
  const { setup } = words.pane;
  const { needed, expected } = lackOf(role, settled.columns);
  const line = needed.find((fields) => fields.includes(field));
  if (line) return { validationState: "error", validationMessage: neededText(line, words) };
  const gone = survey.doubts.find(
    (doubt) => doubt.kind === "header-gone" && doubt.role === role && doubt.field === field,
  );
  if (gone && isOpen(gone, settled))
    return { validationState: "warning", validationMessage: doubtText(gone, words) };
  if (expected.includes(field))
    return { validationState: "warning", validationMessage: setup.expected };
  return {};
}

function neededText(line: readonly RecordField[], { pane, fields }: Words): string {
  if (line.length === 1) return pane.setup.needed;
  return pane.setup.neededOneOf(line.map((field) => fields[field]).join(pane.setup.or));
}

/** A vanished header is in question until the person has chosen another than the likely one. */
function isOpen(doubt: Doubt, { columns }: SheetSetup): boolean {
  if (doubt.kind !== "header-gone") return false;
  const chosen = columns[doubt.field] ?? [];
  return doubt.likely === undefined ? chosen.length === 0 : chosen.includes(doubt.likely);
}
