import type { Field, Role } from "../../domain/records";

/** How a field's cells are read; a `note` is found and written, but never read with all rows: it may be long. */
export type Content =
  "text" | "note" | "id" | "phone" | "day" | "moment" | "amount" | "score" | "time";

export interface FieldNames {
  readonly field: Field;
  readonly content: Content;
  /** Separated by commas; simplified characters stand for traditional ones as well. */
  readonly names: string;
  /** Taken only where no column bears one of `names`, or after one of the role's subjects. */
  readonly looseNames?: string;
  /** Every column that bears the name is read, not only the first. */
  readonly several?: true;
  /** The field whose looser name it is where no column bears that field's own. */
  readonly otherwise?: Field;
}

export interface RoleNames {
  readonly sheetNames: string;
  /** Taken as a sheet name only where it is the whole name. */
  readonly wholeSheetNames?: string;
  /** 订单 + 日期: a subject before a field's name adds nothing to it. */
  readonly subjects: string;
  readonly fields: readonly FieldNames[];
  /** A header row is this role's only if it has one field of every line. */
  readonly needs: readonly (readonly Field[])[];
}

export type TableRole = Exclude<Role, "policy">;
