import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { Facet, FacetOption } from "../../domain/customers/customerFacets";
import { useWords } from "../words";
import { optionText } from "./optionText";

interface FacetSearchProps {
  readonly facet: Facet;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onToggle: (option: string) => void;
}

/** A list of thousands would be slow to open; a few letters bring it down to this. */
const MOST_LISTED = 50;

const useStyles = makeStyles({ search: { minWidth: 0, width: "100%" } });

/** Finds one of many owners or regions by a part of its name. */
export function FacetSearch({ facet, options, chosen, onToggle }: FacetSearchProps) {
  const styles = useStyles();
  const words = useWords();
  const { filter } = words.pane;
  const [typed, setTyped] = useState("");
  const label = filter.find(filter.facets[facet]);
  const named = options.map((one) => ({ ...one, name: optionText(facet, one.option, words) }));
  const found = named.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const more = found.length - MOST_LISTED;
  return (
    <Combobox
      multiselect
      size="small"
      className={styles.search}
      aria-label={label}
      placeholder={label}
      expandIcon={{ "aria-label": label }}
      value={typed}
      selectedOptions={[...chosen]}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) onToggle(optionValue);
        setTyped("");
      }}
    >
      {found.slice(0, MOST_LISTED).map(({ option, name, count }) => (
        <Option key={option} value={option} text={name}>
          {filter.counted(name, count)}
        </Option>
      ))}
      {more > 0 && (
        <Option disabled text="">
          {filter.moreFound(more)}
        </Option>
      )}
      {found.length === 0 && (
        <Option disabled text="">
          {filter.nothingFound}
        </Option>
      )}
    </Combobox>
  );
}
