import type { SheetPlan } from "../status/statusPlan";

/** Which planned row stands in a sheet row now. */
export interface Match {
  /** Index into the plan's rows and cells. */
  readonly index: number;
  /** The row was elsewhere when the plan was made, so its cells there say nothing about those here. */
  readonly moved: boolean;
}

const AMBIGUOUS = -1;

/** Finds planned rows by their key, since people sort and insert rows while a check runs. */
export class RowMatcher {
  private readonly indexByRow = new Map<number, number>();
  private readonly indexByKey = new Map<string, number>();

  constructor(private readonly plan: Pick<SheetPlan, "keys" | "rows">) {
    plan.rows.forEach((row, i) => this.indexByRow.set(row, i));
    plan.keys.forEach((key, i) => {
      const unique = key !== "" && !this.indexByKey.has(key);
      this.indexByKey.set(key, unique ? i : AMBIGUOUS);
    });
  }

  /** @returns undefined for a row that the plan does not know or cannot tell from others */
  match(row: number, key: string): Match | undefined {
    const here = this.indexByRow.get(row);
    if (here !== undefined && this.plan.keys[here] === key) return { index: here, moved: false };
    const index = this.indexByKey.get(key) ?? AMBIGUOUS;
    return index === AMBIGUOUS ? undefined : { index, moved: true };
  }

  isPlanned(row: number): boolean {
    return this.indexByRow.has(row);
  }

  isAmbiguous(index: number): boolean {
    return this.indexByKey.get(this.plan.keys[index] ?? "") === AMBIGUOUS;
  }
}
