import { useEffect, useState } from "react";
import type { CustomerCard } from "../../actions/customer/customerCard";
import { readNotes, type CustomerNotes } from "../../actions/customer/customerNotes";
import type { Book } from "../../domain/records";

export type Notes =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly notes: CustomerNotes }
  | { readonly state: "failed"; readonly error: unknown };

const reading: Notes = { state: "reading" };

/** What the sheets say in words about the customer on the card, read once per card. */
export function useNotes(book: Book, card: CustomerCard): Notes {
  const [found, setFound] = useState<{ readonly card: CustomerCard; readonly notes: Notes }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (notes: Notes) => {
      if (isWanted) setFound({ card, notes });
    };
    readNotes(book, card).then(
      (notes) => {
        tell({ state: "read", notes });
      },
      (error: unknown) => {
        tell({ state: "failed", error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [book, card]);
  return found?.card === card ? found.notes : reading;
}
