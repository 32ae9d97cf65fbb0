import { isCreditCode } from "./creditCode";
import type { CustomerFacts } from "../customers/customerFacts";
import { isEmailCell } from "./email";
import type { IdIndex } from "../links";
import { phonesIn, plainMobile, type PhoneNumber } from "./phone";
import { PhoneOwners } from "./phoneOwners";
import type { Customers, Field } from "../records";
import type { SheetFindings } from "../findings/sheetFindings";
import type { Day } from "../time";
import { findFutureDays, findMissing, findRepeats, type Told } from "./validateCells";

/** The register's rules, a column at a time: `registerRowSchema` describes the same ones for one row. */
export function validateRegister(
  findings: SheetFindings,
  customers: Customers,
  ids: IdIndex,
  ratings: Pick<CustomerFacts, "potential" | "dependence">,
  required: readonly Field[],
  told: Told,
  today: Day,
): void {
  findMissing(findings, customers, required, told);
  findRepeats(findings, customers.id, ids.repeats);
  findPhones(findings, customers.phone);
  findForm(findings, "email", customers.email, isEmailCell, "email-form");
  findForm(findings, "creditCode", customers.creditCode, isCreditCode, "credit-code-form");
  findFutureDays(findings, "createdOn", customers.createdOn, today);
  findFutureDays(findings, "cooperationOn", customers.cooperationOn, today);
  findUnknownRatings(findings, "potential", customers.potential, ratings.potential);
  findUnknownRatings(findings, "dependence", customers.dependence, ratings.dependence);
}

function findPhones(findings: SheetFindings, phones: readonly string[]): void {
  const owners = new PhoneOwners(phones.length);
  for (let i = 0; i < phones.length; i++) {
    const cell = phones[i] ?? "";
    if (cell === "") continue;
    const mobile = plainMobile(cell);
    if (Number.isNaN(mobile)) findPhonesOfCell(findings, i, phonesIn(cell), owners);
    else shareWithFirst(findings, i, mobile, owners);
  }
}

function findPhonesOfCell(
  findings: SheetFindings,
  index: number,
  phones: readonly PhoneNumber[],
  owners: PhoneOwners,
): void {
  if (phones.length === 0 || phones.some(Number.isNaN)) {
    findings.add(index, "phone", { code: "phone-form" });
  }
  for (const phone of phones) {
    if (!Number.isNaN(phone)) shareWithFirst(findings, index, phone, owners);
  }
}

function shareWithFirst(
  findings: SheetFindings,
  index: number,
  phone: PhoneNumber,
  owners: PhoneOwners,
): void {
  const first = owners.firstOwner(phone, index);
  if (first !== index) {
    findings.add(index, "phone", { code: "phone-shared", firstRow: findings.sheetRow(first) });
  }
}

function findForm(
  findings: SheetFindings,
  field: Field,
  column: readonly string[],
  hasForm: (cell: string) => boolean,
  code: "email-form" | "credit-code-form",
): void {
  for (let i = 0; i < column.length; i++) {
    const cell = column[i] ?? "";
    if (cell !== "" && !hasForm(cell)) findings.add(i, field, { code });
  }
}

function findUnknownRatings(
  findings: SheetFindings,
  field: Field,
  column: readonly string[],
  points: Float64Array,
): void {
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? "";
    if (value !== "" && Number.isNaN(points[i])) {
      findings.add(i, field, { code: "rating-unknown", field, value });
    }
  }
}
