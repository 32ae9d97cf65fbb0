import type { Figure } from "../actions/filter/filterByFigure";
import type { AssessedWorkbook } from "../actions/check/assessWorkbook";
import type { LogField } from "../actions/today/contactForm";
import type { ContactEntry } from "../actions/today/logContact";
import type { Assessment } from "../domain/assessment";
import type { FacetChoice } from "../domain/customers/customerFacets";
import type { Finding } from "../domain/findings/findings";
import type { PresetName } from "../domain/policy/policy";
import type { Setup } from "../domain/setup/setup";
import type { Day, Moment } from "../domain/time";
import type { Language } from "../text/language";
import type { CommandName } from "./commandNames";

interface FindingOfBook {
  readonly assessed: AssessedWorkbook;
  readonly finding: Finding;
}

/** A holiday notice as a person has pasted it. */
export interface PastedNotice {
  readonly text: string;
  /** Where the text names none. */
  readonly year: number | undefined;
}

/** What a change of the rules holds up until somebody has said yes to it. */
export type HeldOrder =
  | { readonly name: "checkSla" | "updateStatusColumns" }
  /** The meeting as of a moment that has passed; the status columns stay as they are. */
  | { readonly name: "prepareMeeting"; readonly cutOff: Moment };

/** What a person can ask the add-in for: the ribbon's commands, and what only the pane offers. */
export type Order =
  | {
      readonly name:
        Exclude<CommandName, HeldOrder["name"]> | "read" | "undo" | "setUpEmpty" | "setUpSample";
    }
  | { readonly name: "filterByFigure"; readonly figure: Figure; readonly checkedAt: Moment }
  | { readonly name: "filterCustomers"; readonly choice: FacetChoice }
  | { readonly name: "clearCustomerFilter" }
  | ({ readonly name: "ignoreFinding"; readonly note: string } & FindingOfBook)
  | ({ readonly name: "restoreFinding" } & FindingOfBook)
  | {
      readonly name: "exportFindings";
      readonly assessment: Assessment;
      readonly language: Language;
    }
  | {
      readonly name: "logContact";
      readonly entry: ContactEntry;
      readonly assessed: AssessedWorkbook;
    }
  | { readonly name: "createContactLog"; readonly assessed: AssessedWorkbook }
  | {
      readonly name: "addLogColumns";
      readonly fields: readonly LogField[];
      readonly assessed: AssessedWorkbook;
    }
  | HeldOrder
  /** Carries out what was held up, by the rules that were asked about. */
  | { readonly name: "acceptPolicy"; readonly digest: string; readonly held: HeldOrder }
  | { readonly name: "createPolicySheet"; readonly preset: PresetName }
  | { readonly name: "createCalendarSheet"; readonly assessed: AssessedWorkbook }
  | ({ readonly name: "addNotice"; readonly assessed: AssessedWorkbook } & PastedNotice)
  /** What rules that hold from a later day on will change. Writes nothing. */
  | { readonly name: "compareVersion"; readonly assessed: AssessedWorkbook; readonly from: Day }
  | { readonly name: "saveSetup"; readonly setup: Setup };

export type OrderName = Order["name"];
