import { slaStatuses, type CustomerResults, type IssueResults } from "../assessment";

/** Each customer's open issues and the worst status among them. */
export function customerIssuesOf(
  issues: IssueResults | undefined,
  customers: number,
): Pick<CustomerResults, "sla" | "openIssues"> {
  const sla = new Uint8Array(customers).fill(slaStatuses.indexOf("none"));
  const openIssues = new Int32Array(customers);
  if (!issues) return { sla, openIssues };
  for (let i = 0; i < issues.open.length; i++) {
    const customer = issues.customer[i] ?? -1;
    if (customer < 0 || issues.open[i] !== 1) continue;
    openIssues[customer] = (openIssues[customer] ?? 0) + 1;
    // The statuses are listed from worst to best.
    sla[customer] = Math.min(sla[customer] ?? 0, issues.sla[i] ?? 0);
  }
  return { sla, openIssues };
}
