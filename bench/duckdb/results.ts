import type { Assessment } from "../../src/domain/assessment";
import { criterionKinds } from "../../src/domain/policy/policy";
import { sheetLayouts, type DataRole } from "../book/layout";
import type { Connection } from "./engine";

type Column = readonly [name: string, values: ArrayLike<number>];

/** Values in which the SQL's answer differs from the assessment: one text per value. */
export async function differences(
  connection: Connection,
  assessment: Assessment,
): Promise<readonly string[]> {
  return [
    ...(await columnDifferences(connection, "customer_results", customerColumns(assessment))),
    ...(await columnDifferences(connection, "issue_results", issueColumns(assessment))),
    ...(await findingDifferences(connection, assessment)),
  ];
}

function customerColumns({ customers, policy }: Assessment): Column[] {
  const measured = policy.tiers.criteria.map(({ kind }, k): Column => {
    return [kind, customers.measured[k] ?? []];
  });
  if (measured.length !== criterionKinds.length)
    throw new Error("the SQL measures every criterion");
  return [
    ...measured,
    ["tier", customers.tier],
    ["score", customers.score],
    ["tags", customers.tags],
    ["churn_reasons", customers.churnReasons],
    ["follow_up", customers.followUp],
    ["next_contact_on", customers.nextContactOn],
    ["overdue_days", customers.overdueDays],
    ["due_cadence", customers.dueCadence],
    ["last_contact_at", customers.lastContactAt],
    ["planned_on", customers.plannedOn],
    ["sla", customers.sla],
    ["open_issues", customers.openIssues],
    ["findings", customers.findings],
  ];
}

function issueColumns({ issues }: Assessment): Column[] {
  if (!issues) throw new Error("the book has issues");
  return [
    ["customer", issues.customer],
    ["severity_code", issues.severity],
    ["respond_by", issues.respondBy],
    ["respond", issues.respond],
    ["resolve_by", issues.resolveBy],
    ["resolve", issues.resolve],
    ["sla", issues.sla],
    ["is_open", issues.open],
  ];
}

async function columnDifferences(
  connection: Connection,
  table: string,
  columns: readonly Column[],
): Promise<string[]> {
  const names = columns.map(([name]) => name).join(", ");
  const sql = await connection.runAndReadAll(`select ${names} from ${table} order by i`);
  const found = sql.getColumns();
  return columns.flatMap(([name, ours], c) => {
    const theirs = found[c] ?? [];
    if (theirs.length !== ours.length) return [`${table}: ${theirs.length} rows`];
    return Array.from(ours).flatMap((value, i) =>
      isSame(value, theirs[i]) ? [] : [`${table}.${name}[${i}]: ${value} ≠ ${String(theirs[i])}`],
    );
  });
}

/** SQL's NULL is NaN; its sums are 128-bit integers. */
function isSame(ours: number, theirs: unknown): boolean {
  return theirs === null ? Number.isNaN(ours) : ours === Number(theirs);
}

async function findingDifferences(
  connection: Connection,
  { findings }: Assessment,
): Promise<string[]> {
  const sql = await connection.runAndReadAll("select role, i, field, code from findings");
  const [roles = [], rows = [], fields = [], codes = []] = sql.getColumns();
  const theirs = roles.map((role, n) => [role, rows[n], fields[n], codes[n]].join(" ")).sort();
  // What concerns the whole workbook has no row.
  const ours = findings.flatMap(({ role, row, column, code }) =>
    row === null ? [] : [[role, row - 2, fieldOf(role, column), code].join(" ")],
  );
  ours.sort();
  return firstOnly(ours, theirs).concat(firstOnly(theirs, ours));
}

function fieldOf(role: string | null, column: string | null): string {
  if (role === null || column === null) return "";
  const layout = sheetLayouts[role as DataRole];
  return layout.columns[column.charCodeAt(0) - 65]?.[0] ?? "";
}

/** What stands more often in the first sorted list than in the second. */
function firstOnly(first: readonly string[], second: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of second) counts.set(one, (counts.get(one) ?? 0) + 1);
  return first.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}
