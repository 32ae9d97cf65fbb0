import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { Facet } from "../../domain/customers/customerFacets";
import { useWords } from "../words";
import { optionText } from "./optionText";

interface OptionChipProps {
  readonly facet: Facet;
  readonly option: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

const useStyles = makeStyles({
  chip: { minWidth: 0, maxWidth: "100%", fontWeight: tokens.fontWeightRegular },
  nobody: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: "anywhere", textAlign: "start" },
  count: {
    marginInlineStart: tokens.spacingHorizontalXS,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function OptionChip({ facet, option, count, isChosen, onToggle }: OptionChipProps) {
  const styles = useStyles();
  const words = useWords();
  const name = optionText(facet, option, words);
  return (
    <ToggleButton
      size="small"
      shape="circular"
      appearance={isChosen ? "primary" : "outline"}
      className={mergeClasses(styles.chip, count === 0 && !isChosen && styles.nobody)}
      checked={isChosen}
      icon={isChosen ? <CheckmarkRegular /> : null}
      onClick={onToggle}
    >
      <span className={styles.text}>{name}</span> <span className={styles.count}>{count}</span>
    </ToggleButton>
  );
}
