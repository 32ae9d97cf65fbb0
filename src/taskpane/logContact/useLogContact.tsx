import { lazy, Suspense, useRef, useState, type ReactNode, type RefObject } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { ContactKind } from "../../domain/policy/policy";

/** Whom a contact is logged with, where that is known. */
export interface ContactWith {
  /** Index into the book's customers. */
  readonly customer?: number | undefined;
  /** What the customer is due for. */
  readonly kind?: ContactKind | undefined;
}

const LogContactDialog = lazy(async () => ({
  default: (await import("./LogContactDialog")).LogContactDialog,
}));

export interface LogContact {
  readonly open: (whom: ContactWith) => void;
  /** To be placed in the view; nothing until it is opened. */
  readonly dialog: ReactNode;
}

/**
 * Logging contacts from a view.
 * @param fallback holds the button that gets the focus when the item from which it was opened is done and gone
 */
export function useLogContact(
  assessed: AssessedWorkbook,
  fallback: RefObject<HTMLElement | null>,
): LogContact {
  const [whom, setWhom] = useState<ContactWith>();
  const opener = useRef<Element>(null);
  const close = () => {
    setWhom(undefined);
    // The dialog gives the page back first.
    requestAnimationFrame(() => {
      const { current } = opener;
      const target = current instanceof HTMLElement && current.isConnected ? current : undefined;
      (target ?? fallback.current?.querySelector("button"))?.focus();
    });
  };
  return {
    open: (wanted) => {
      opener.current = document.activeElement;
      setWhom(wanted);
    },
    dialog: whom && (
      <Suspense>
        <LogContactDialog assessed={assessed} whom={whom} onClose={close} />
      </Suspense>
    ),
  };
}
