import { cleanText, narrowText } from "../cells/texts";
import { LONGEST_HEADER, textsOver, type HeaderRow } from "./findHeader";
import { namesPassword } from "./headerText";

/** A column's header under a text that no other column of the row has. */
export interface HeaderLabel {
  /** From 0. */
  readonly column: number;
  /** `电话`; where two columns have it `联系人 / 电话`; where that is the same too `电话 2/3`. */
  readonly label: string;
  /** As it stands in the cell. */
  readonly header: string;
  readonly isPassword: boolean;
}

type Named = Omit<HeaderLabel, "label"> & { readonly group: string };

/** The headers of a row, from left to right; columns without one are left out. */
export function headerLabels(at: HeaderRow): readonly HeaderLabel[] {
  const named = namedColumns(at);
  const byHeader = countsOf(named.map(({ header }) => header));
  const texts = named.map(({ header, group }) =>
    group === "" || byHeader.get(labelKey(header)) === 1 ? header : `${group} / ${header}`,
  );
  const totals = countsOf(texts);
  const seen = new Map<string, number>();
  return named.map(({ column, header, isPassword }, i) => {
    const text = texts[i] ?? header;
    const key = labelKey(text);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const total = totals.get(key) ?? 1;
    return { column, header, isPassword, label: total === 1 ? text : `${text} ${nth}/${total}` };
  });
}

/** What of a label counts when it is looked for again: not its width, case or line breaks. */
export function labelKey(label: string): string {
  return narrowText(label).replace(/\s+/g, "").toLowerCase();
}

function namedColumns(at: HeaderRow): readonly Named[] {
  const named: Named[] = [];
  for (let column = at.firstColumn; column <= at.lastColumn; column++) {
    const { own, above, group } = textsOver(at, column);
    const header = cleanText(own || above);
    const [key = ""] = header.length > LONGEST_HEADER ? [] : at.keysOf(header);
    if (key === "") continue;
    named.push({ column, header, group: cleanText(group), isPassword: namesPassword(key) });
  }
  return named;
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of texts.map(labelKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
