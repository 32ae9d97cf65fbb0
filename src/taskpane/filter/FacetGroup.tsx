import { Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Facet, FacetOption } from "../../domain/customers/customerFacets";
import { useWords } from "../words";
import { FacetSearch } from "./FacetSearch";
import { OptionChip } from "./OptionChip";

interface FacetGroupProps {
  readonly facet: Facet;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (options: readonly string[]) => void;
}

/** More than these are looked for by typing. */
const MOST_AT_ONCE = 10;
/** The most frequent ones are at hand all the same. */
const AT_HAND = 6;

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: 0 },
  options: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The options of one facet; several add up. */
export function FacetGroup({ facet, options, chosen, onChoose }: FacetGroupProps) {
  const styles = useStyles();
  const { filter } = useWords().pane;
  const id = useId();
  const isLong = options.length > MOST_AT_ONCE;
  const shown = isLong
    ? options.filter(({ option }, i) => i < AT_HAND || chosen.includes(option))
    : options;
  const toggle = (option: string) => {
    const isChosen = chosen.includes(option);
    onChoose(isChosen ? chosen.filter((one) => one !== option) : [...chosen, option]);
  };
  return (
    <section role="group" aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        <Body1Strong>{filter.facets[facet]}</Body1Strong>
      </h3>
      <div className={styles.options}>
        {shown.map((one) => (
          <OptionChip
            key={one.option}
            facet={facet}
            {...one}
            isChosen={chosen.includes(one.option)}
            onToggle={() => {
              toggle(one.option);
            }}
          />
        ))}
        {isLong && (
          <FacetSearch facet={facet} options={options} chosen={chosen} onToggle={toggle} />
        )}
      </div>
    </section>
  );
}
