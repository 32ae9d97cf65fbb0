import { isOutOfOrder, issueRemark } from "./issueRemarks";
import type { Field, Issues } from "../records";
import type { SheetFindings } from "../findings/sheetFindings";
import type { Moment } from "../time";
import { addFuture, addOutOfOrder, writtenMoment } from "./validateCells";
import { findRepeatedIds } from "./validateChildren";

const futureFields = [
  [issueRemark.raisedInFuture, "raisedAt"],
  [issueRemark.respondedInFuture, "respondedAt"],
  [issueRemark.resolvedInFuture, "resolvedAt"],
] as const;

const orders = [
  [issueRemark.respondedBeforeRaised, "raisedAt", "respondedAt"],
  [issueRemark.resolvedBeforeRaised, "raisedAt", "resolvedAt"],
  [issueRemark.resolvedBeforeResponded, "respondedAt", "resolvedAt"],
] as const;

const waiting =
  issueRemark.waitInFuture | issueRemark.pauseReversed | issueRemark.pauseWithoutStart;

/** Turns what the service level remarked about each row into findings. */
export function validateIssues(
  findings: SheetFindings,
  issues: Issues,
  remarks: Uint16Array,
  now: Moment,
): void {
  findRepeatedIds(findings, issues.id);
  for (let i = 0; i < remarks.length; i++) {
    const bits = remarks[i] ?? 0;
    if (bits !== 0) addRemarks(findings, issues, i, bits, now);
  }
  findWaitsBeforeRaised(findings, issues);
}

function addRemarks(
  findings: SheetFindings,
  issues: Issues,
  i: number,
  bits: number,
  now: Moment,
): void {
  for (const [bit, field] of futureFields) {
    if (bits & bit) addFuture(findings, i, field, issues[field][i] ?? NaN);
  }
  for (const [bit, earlier, later] of orders) {
    if (bits & bit) {
      const moments = [issues[earlier][i] ?? NaN, issues[later][i] ?? NaN] as const;
      addOutOfOrder(findings, i, [earlier, moments[0]], [later, moments[1]]);
    }
  }
  if (bits & waiting) addWaits(findings, issues, i, now);
  addReadings(findings, issues, i, bits);
}

/** How the service level understood the row, nothing being wrong with its moments. */
function addReadings(findings: SheetFindings, issues: Issues, i: number, bits: number): void {
  const value = issues.severity[i] ?? "";
  if (bits & issueRemark.severityUnmatched && value !== "") {
    findings.add(i, "severity", { code: "severity-unmatched", value });
  }
  if (bits & issueRemark.closedWithoutTime) {
    findings.add(i, "status", { code: "closed-without-time", status: issues.status[i] ?? "" });
  }
  if (bits & issueRemark.responseInferred) {
    findings.add(i, "respondedAt", { code: "response-inferred" });
  }
  if (bits & issueRemark.raisedWithoutTime) {
    findings.add(i, "raisedAt", { code: "date-without-time", field: "raisedAt" });
  }
}

function addWaits(findings: SheetFindings, issues: Issues, i: number, now: Moment): void {
  const { waitingFrom, waitingTo, moreWaits } = issues;
  addWait(findings, i, waitingFrom[i] ?? NaN, waitingTo[i] ?? NaN, true, now);
  for (const wait of moreWaits) {
    addWait(findings, i, wait.from[i] ?? NaN, wait.to[i] ?? NaN, false, now);
  }
}

/** @param isFirst the only pair whose columns are known; of the others the row is told */
function addWait(
  findings: SheetFindings,
  i: number,
  from: Moment,
  to: Moment,
  isFirst: boolean,
  now: Moment,
): void {
  const cell = (field: Field): Field | null => (isFirst ? field : null);
  if (Number.isNaN(from) && !Number.isNaN(to)) {
    findings.add(i, cell("waitingFrom"), { code: "missing-required", field: "waitingFrom" });
  }
  if (isOutOfOrder(from, to)) {
    const [start, end] = [writtenMoment(from), writtenMoment(to)];
    findings.add(i, cell("waitingTo"), { code: "pause-reversed", from: start, to: end });
  }
  for (const [field, at] of [["waitingFrom", from] as const, ["waitingTo", to] as const]) {
    if (at > now) {
      const value = writtenMoment(at);
      findings.add(i, cell(field), { code: "date-in-future", field, value });
    }
  }
}

function findWaitsBeforeRaised(findings: SheetFindings, issues: Issues): void {
  const { raisedAt, waitingFrom } = issues;
  for (let i = 0; i < waitingFrom.length; i++) {
    const raised = raisedAt[i] ?? NaN;
    const waits = waitingFrom[i] ?? NaN;
    if (waits < raised && isOutOfOrder(raised, waits)) {
      addOutOfOrder(findings, i, ["raisedAt", raised], ["waitingFrom", waits]);
    }
  }
}
