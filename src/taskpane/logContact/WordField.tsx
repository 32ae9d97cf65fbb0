import { Combobox, Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";

interface WordFieldProps {
  readonly label: string;
  readonly words: readonly string[];
  /** No other word may be typed. */
  readonly isFixed: boolean;
  readonly value: string;
  readonly onChange: (word: string) => void;
}

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
});

/** One of the sheet's words, or another one where the sheet allows it. */
export function WordField({ label, words, isFixed, value, onChange }: WordFieldProps) {
  const styles = useStyles();
  const options = words.map((word) => <Option key={word}>{word}</Option>);
  const common = {
    className: styles.box,
    value,
    selectedOptions: [value],
    onOptionSelect: (_: unknown, { optionText }: { readonly optionText: string | undefined }) => {
      if (optionText !== undefined) onChange(optionText);
    },
  };
  return (
    <Field label={label}>
      {isFixed ? (
        <Dropdown {...common}>{options}</Dropdown>
      ) : (
        <Combobox
          {...common}
          freeform
          onChange={({ target }) => {
            onChange(target.value);
          }}
        >
          {options}
        </Combobox>
      )}
    </Field>
  );
}
