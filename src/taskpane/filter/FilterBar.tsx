import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { facets, type Facet, type FacetChoice } from "../../domain/customers/customerFacets";
import { runOrder } from "../../ribbon/runOrder";
import { useWords } from "../words";
import type { SheetFilter } from "./useSheetFilter";

interface FilterBarProps {
  readonly choice: FacetChoice;
  readonly sheet: SheetFilter;
  /** Customers who fit what is chosen. */
  readonly matching: number;
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  // In sight below however many options there are.
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flexGrow: 1, minWidth: "60%" },
});

export function FilterBar({ choice, sheet, matching, isBusy }: FilterBarProps) {
  const styles = useStyles();
  const { filter } = useWords().pane;
  const known = sheet.kind === "read" ? sheet.filter : undefined;
  const isSame = known !== undefined && sameChoice(choice, known.choice);
  const isClear = known !== undefined && known.shown === known.total && isEmpty(choice);
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        className={styles.main}
        disabledFocusable={isBusy || isSame || matching === 0}
        onClick={() =>
          void runOrder({ name: "filterCustomers", choice: allFacets(choice, known?.facets) })
        }
      >
        {matching === 0 ? filter.nobody : filter.show(matching)}
      </Button>
      <Button
        disabledFocusable={isBusy || isClear}
        onClick={() => void runOrder({ name: "clearCustomerFilter" })}
      >
        {filter.clear}
      </Button>
    </div>
  );
}

/** What is not chosen any more is to be taken away. */
function allFacets(choice: FacetChoice, present: readonly Facet[] = facets): FacetChoice {
  return Object.fromEntries(present.map((facet) => [facet, choice[facet] ?? []]));
}

function isEmpty(choice: FacetChoice): boolean {
  return facets.every((facet) => (choice[facet] ?? []).length === 0);
}

function sameChoice(a: FacetChoice, b: FacetChoice): boolean {
  return facets.every((facet) => {
    const [ofA, ofB] = [new Set(a[facet]), new Set(b[facet])];
    return ofA.size === ofB.size && Array.from(ofA).every((option) => ofB.has(option));
  });
}
