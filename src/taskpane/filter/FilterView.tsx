import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import {
  facetCounts,
  facets,
  type Facet,
  type FacetChoice,
  type FacetOption,
} from "../../domain/customers/customerFacets";
import type { AddInState } from "../../ribbon/addInState";
import { WhenRead } from "../WhenRead";
import { useWords } from "../words";
import { FacetGroup } from "./FacetGroup";
import { FilterBar } from "./FilterBar";
import { useSheetFilter } from "./useSheetFilter";
import { SheetState } from "./SheetState";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  facets: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export function FilterView(state: AddInState) {
  return (
    <WhenRead state={state}>{(assessed) => <Filter state={state} assessed={assessed} />}</WhenRead>
  );
}

interface FilterProps {
  readonly state: AddInState;
  readonly assessed: AssessedWorkbook;
}

function Filter({ state, assessed: { book, assessment } }: FilterProps) {
  const styles = useStyles();
  const { filter } = useWords().pane;
  const { sheet, choice, choose } = useSheetFilter(state.ended);
  const everybody = useMemo(() => facetCounts(book, assessment, {}), [book, assessment]);
  const counts = useMemo(() => facetCounts(book, assessment, choice), [book, assessment, choice]);
  const present = sheet.kind === "read" ? sheet.filter.facets : facets;
  const offered = facets
    .filter((facet) => present.includes(facet))
    .map((facet) => ({ facet, all: optionsThere(everybody.options[facet], choice[facet]) }))
    .filter(({ facet, all }) => all.length > 1 || isChosen(choice, facet));
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {filter.title}
        </Subtitle2>
        <SheetState sheet={sheet} />
        {!present.includes("tier") && (
          <Caption1 className={styles.hint}>{filter.notChecked}</Caption1>
        )}
      </div>
      <div className={styles.facets}>
        {offered.map(({ facet, all }) => (
          <FacetGroup
            key={facet}
            facet={facet}
            options={inOrder(all, counts.options[facet])}
            chosen={choice[facet] ?? []}
            onChoose={(options) => {
              choose({ ...choice, [facet]: options });
            }}
          />
        ))}
      </div>
      <FilterBar
        choice={choice}
        sheet={sheet}
        matching={counts.matching}
        isBusy={state.running !== undefined}
      />
    </>
  );
}

/** The order stays while options are chosen, whatever becomes of their counts. */
function inOrder(
  order: readonly string[],
  options: readonly FacetOption[],
): readonly FacetOption[] {
  const counts = new Map(options.map(({ option, count }) => [option, count]));
  return order.map((option) => ({ option, count: counts.get(option) ?? 0 }));
}

function isChosen(choice: FacetChoice, facet: Facet): boolean {
  return (choice[facet]?.length ?? 0) > 0;
}

/** Options that somebody has, and those that are chosen although nobody has them any more. */
function optionsThere(
  all: readonly FacetOption[],
  chosen: readonly string[] = [],
): readonly string[] {
  const there = all.filter(({ count }) => count > 0).map(({ option }) => option);
  return [...there, ...chosen.filter((option) => !there.includes(option))];
}
