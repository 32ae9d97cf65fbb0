import type { CustomerCard } from "../../actions/customer/customerCard";
import type { CustomerNotes } from "../../actions/customer/customerNotes";
import type { CellPlace } from "../../actions/goTo";

export interface SectionProps {
  readonly card: CustomerCard;
  /** undefined until they are read, and where they cannot be. */
  readonly notes: CustomerNotes | undefined;
  readonly goTo: (place: CellPlace) => void;
}
