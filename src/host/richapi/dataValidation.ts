import { intersection, without } from "../model/area";
import { openValidation, type DataValidation } from "../model/dataValidations";
import { asFlag, asRecord, asText, asWord } from "./arguments";
import { apiError } from "./errors";
import { requireAllowed } from "./guards";
import { method, property, type Kind } from "./kinds";
import type { RangeTarget } from "./ranges";
import type { Session } from "./session";
import { ruleOf, shownRule, typeWords } from "./validationRules";
import { allValid } from "./validationTest";

type Facts = Omit<DataValidation, "areas">;

export const dataValidationKind: Kind<RangeTarget> = {
  name: "DataValidation",
  since: "1.8",
  members: {
    ErrorAlert: property("1.8", (range) => shownAlert(common(range)), setErrorAlert),
    IgnoreBlanks: property(
      "1.8",
      (range) => common(range)?.ignoreBlanks ?? null,
      (range, value, session) => {
        change(range, { ignoreBlanks: asFlag(value) }, session);
      },
    ),
    Prompt: property("1.8", (range) => shownPrompt(common(range)), setPrompt),
    Rule: property(
      "1.8",
      (range) => shownRule(common(range)),
      (range, value, session) => {
        change(range, ruleOf(asRecord(value), session.workbook.date1904), session);
      },
    ),
    Type: property("1.8", (range) => {
      const facts = common(range);
      return facts ? typeWords[facts.type] : "Inconsistent";
    }),
    Valid: property("1.8", (range) => {
      const facts = common(range);
      return facts && allValid(range, facts);
    }),
    Clear: method("1.8", ({ sheet, area }, _, session) => {
      requireAllowed(sheet, session);
      sheet.dataValidations.set(area, null);
    }),
  },
};

/** The one validation of all cells of the range, the open one where there is none, null when the cells differ. */
function common({ sheet, area }: RangeTarget): Facts | null {
  const touching = sheet.dataValidations
    .all()
    .filter(({ areas }) => areas.some((other) => intersection(other, area)));
  const [first, another] = touching;
  if (!first) return openValidation;
  const rest = first.areas.reduce(
    (pieces, hole) => pieces.flatMap((piece) => without(piece, hole)),
    [area],
  );
  return another || rest.length > 0 ? null : first;
}

/** Excel asks to clear a range whose cells have different rules before it takes a new one. */
function change(range: RangeTarget, facts: Partial<Facts>, session: Session): void {
  requireAllowed(range.sheet, session);
  const before = common(range);
  if (!before) throw apiError("InvalidOperation", "The range has several validation rules.");
  range.sheet.dataValidations.set(range.area, { ...withoutAreas(before), ...facts });
}

function withoutAreas(facts: Facts): Facts {
  const { type, operator, formula1, formula2, ignoreBlanks, inCellDropDown, errorAlert, prompt } =
    facts;
  return { type, operator, formula1, formula2, ignoreBlanks, inCellDropDown, errorAlert, prompt };
}

const alertStyles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function shownAlert(facts: Facts | null): unknown {
  if (!facts) return null;
  const { message, show, style, title } = facts.errorAlert;
  return { message, showAlert: show, style: alertStyles[style], title };
}

function setErrorAlert(range: RangeTarget, value: unknown, session: Session): void {
  const given = asRecord(value);
  const word = asWord(given["style"] ?? "Stop", ["Stop", "Warning", "Information"]);
  const style = ({ Stop: "stop", Warning: "warning", Information: "information" } as const)[word];
  const errorAlert = {
    show: asFlag(given["showAlert"] ?? true),
    style,
    title: asText(given["title"] ?? ""),
    message: asText(given["message"] ?? ""),
  };
  change(range, { errorAlert }, session);
}

function shownPrompt(facts: Facts | null): unknown {
  if (!facts) return null;
  const { message, show, title } = facts.prompt;
  return { message, showPrompt: show, title };
}

function setPrompt(range: RangeTarget, value: unknown, session: Session): void {
  const given = asRecord(value);
  const prompt = {
    show: asFlag(given["showPrompt"] ?? true),
    title: asText(given["title"] ?? ""),
    message: asText(given["message"] ?? ""),
  };
  change(range, { prompt }, session);
}
