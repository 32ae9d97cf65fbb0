import type { LayoutRow } from "../setup/sheetLayouts";
import { later, type SampleTimes } from "./sampleTimes";
import type { SampleRows } from "./sampleRows";

/**
 * Puts into the rows the mistakes that real registers are full of. Entries stand under the index
 * of the row they replace parts of.
 */
export function withMistakes(rows: SampleRows, times: SampleTimes): SampleRows {
  return {
    ...rows,
    register: changed(rows.register, registerMistakes(rows, times)),
    contacts: changed(rows.contacts, {
      7: { customerId: "KH999" },
      23: { at: times.dottedDay(96) },
      41: { customerId: " KH014 " },
      // a contact that is planned, not one that has been (decision 34)
      [rows.contacts.length - 1]: { at: { at: times.at(-5, 10) }, enteredAt: null, outcome: null },
    }),
    orders: changed(rows.orders, {
      12: { amount: "1.2万" },
      25: { amount: "８６００" },
      38: { amount: "9,800" },
      51: { customerId: "KH０２２" },
      64: { orderedAt: times.day(-40) },
    }),
    issues: changed(rows.issues, issueMistakes(times)),
    surveys: changed(rows.surveys, { 9: { score: "４" }, 30: { customerId: "KH998" } }),
  };
}

function registerMistakes({ register }: SampleRows, times: SampleTimes): Record<number, LayoutRow> {
  return {
    10: { createdOn: times.dottedDay(1_150) },
    17: { name: null },
    21: { phone: "138000012" },
    24: { phone: "１３８００００１１６８" },
    28: { phone: "13800001196／021-5550 0199" },
    33: { email: "kh034＠example" },
    36: { name: `${text(register[36], "name")}\u3000 ` },
    44: { id: "KH013" },
    // typed into a cell without text format: Excel keeps 15 digits
    47: { id: { number: 20_250_311_000_000_130_000, numberFormat: "0" } },
    49: { createdOn: times.day(-3) },
  };
}

function issueMistakes(times: SampleTimes): Record<number, LayoutRow> {
  const raised = times.at(150, 14);
  const alone = { acceptedAt: null, plannedAt: null, confirmedAt: null, surveyedAt: null };
  return {
    6: { severity: "特急" },
    10: { exemption: "是" },
    14: {
      ...alone,
      raisedAt: { at: raised },
      respondedAt: { at: raised },
      resolvedAt: { at: later(raised, -20) },
    },
    18: {
      ...alone,
      raisedAt: { at: raised },
      respondedAt: { at: later(raised, 1) },
      waitingFrom: { at: later(raised, 20) },
      waitingTo: { at: later(raised, 4) },
      resolvedAt: { at: later(raised, 22) },
    },
    22: { ...alone, resolvedAt: null },
    24: { mergedInto: "GD999" },
    26: { ...alone, raisedAt: times.day(101), respondedAt: null, resolvedAt: times.day(100) },
    30: { customerId: "KH997" },
  };
}

function changed(
  rows: readonly LayoutRow[],
  changes: Readonly<Record<number, LayoutRow>>,
): readonly LayoutRow[] {
  return rows.map((row, i) => ({ ...row, ...changes[i] }));
}

function text(row: LayoutRow | undefined, key: string): string {
  const cell = row?.[key];
  return typeof cell === "string" ? cell : "";
}
