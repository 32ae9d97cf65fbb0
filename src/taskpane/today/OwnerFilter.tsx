import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { OwnerCount } from "../../actions/today/todayList";
import { useWords } from "../words";

interface OwnerFilterProps {
  readonly owners: readonly OwnerCount[];
  /** Undefined = everybody. */
  readonly owner: string | undefined;
  readonly onChange: (owner: string | undefined) => void;
}

/** An option needs a value of its own; no owner is called so. */
const ALL = "\u0000";

const useStyles = makeStyles({
  // Fluent's own horizontal field gives the label a third of the width, whatever its length.
  field: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  dropdown: { minWidth: 0, flexGrow: 1 },
});

/** Whose work is shown, with how much everybody has. */
export function OwnerFilter({ owners, owner, onChange }: OwnerFilterProps) {
  const styles = useStyles();
  const { today } = useWords().pane;
  const words = today.owners;
  const textOf = ({ owner: name, items }: OwnerCount) =>
    words.counted(name === "" ? words.nobody : name, items);
  const all = words.counted(
    words.all,
    owners.reduce((sum, { items }) => sum + items, 0),
  );
  // Whoever has nothing left to do stays chosen.
  const shown = owners.some((one) => one.owner === owner) || owner === undefined;
  const options = shown ? owners : [...owners, { owner, items: 0 }];
  const chosen = options.find((one) => one.owner === owner);
  return (
    <Field label={words.label} size="small" className={styles.field}>
      <Dropdown
        size="small"
        className={styles.dropdown}
        value={chosen ? textOf(chosen) : all}
        selectedOptions={[owner ?? ALL]}
        onOptionSelect={(_, { optionValue }) => {
          onChange(optionValue === ALL ? undefined : optionValue);
        }}
      >
        <Option value={ALL} text={all}>
          {all}
        </Option>
        {options.map((one) => (
          <Option key={one.owner} value={one.owner} text={textOf(one)}>
            {textOf(one)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
