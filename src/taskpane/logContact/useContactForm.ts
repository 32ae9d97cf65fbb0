import { useEffect, useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { contactForm, type ContactForm } from "../../actions/today/contactForm";

export type FormState =
  | { readonly kind: "loading" }
  | { readonly kind: "no-log" }
  | { readonly kind: "ready"; readonly form: ContactForm }
  | { readonly kind: "failed"; readonly error: unknown };

/** What the contact log takes; asked again when the workbook has been read anew. */
export function useContactForm(assessed: AssessedWorkbook): FormState {
  const [state, setState] = useState<FormState>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    const show = (next: FormState) => {
      if (isWanted) setState(next);
    };
    contactForm(assessed).then(
      (form) => {
        show(form ? { kind: "ready", form } : { kind: "no-log" });
      },
      (error: unknown) => {
        show({ kind: "failed", error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [assessed]);
  return state;
}
