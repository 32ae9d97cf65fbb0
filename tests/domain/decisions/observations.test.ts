import { explainIssue, issueClockText } from "../../../src/actions/policy/explainIssue";
import { assess } from "../../../src/domain/assess";
import { slaStatuses } from "../../../src/domain/assessment";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { ledgerChanges, ledgerKey, type LedgerVerdict } from "../../../src/domain/ledger/ledger";
import type { Policy, Target } from "../../../src/domain/policy/policy";
import { isoMoment } from "../../../src/domain/time";
import { bookOf, momentOf, type IssueLiteral } from "../../support/books";
import { target } from "../../support/workCalendars";

/** What has been observed of other engines, run on the same cases; here each is right and says why. */
function check(
  row: IssueLiteral,
  now: string,
  targets: Partial<Record<"respond" | "resolve", Target>> = {},
) {
  const severities = defaultPolicy.serviceLevel.severities.map((severity) => {
    return { ...severity, ...targets };
  });
  const policy: Policy = {
    ...defaultPolicy,
    serviceLevel: { ...defaultPolicy.serviceLevel, severities },
  };
  const book = bookOf({
    customers: [{ id: "C1" }],
    issues: [{ id: "G1", customerId: "C1", severity: "一般", ...row }],
  });
  const assessment = assess(book, policy, momentOf(now));
  const explained = explainIssue({ book, assessment }, 0);
  if (!explained) throw new Error("no issue");
  const one = (clock: "respond" | "resolve") => {
    const found = explained.clocks.find((told) => told.clock === clock);
    if (!found) throw new Error(`no ${clock}`);
    return found;
  };
  const status = (clock: "respond" | "resolve") => slaStatuses[assessment.issues?.[clock][0] ?? -1];
  return {
    status,
    dueAt: (clock: "respond" | "resolve") => {
      const at = one(clock).promise?.deadline.dueAt ?? NaN;
      return Number.isFinite(at) ? isoMoment(at) : "";
    },
    why: (clock: "respond" | "resolve") =>
      issueClockText(explained, one(clock), "zh-CN").plain.boss ?? "",
  };
}

describe("24 hours that become five days (raised Fri 17:00, “24 h”)", () => {
  const friday = { raisedAt: "2026-03-13T17:00" };

  it("are 24 hours: due Sat 17:00", () => {
    const told = check(friday, "2026-03-13T18:00");
    expect(told.dueAt("respond")).toBe("2026-03-14T17:00");
    expect(told.why("respond")).toContain("24 小时（不看日历）");
    expect(told.why("respond")).toContain("7 小时 + 17 小时 = 24 小时");
  });

  it("become business hours only where the policy says so by name, and then the count is shown", () => {
    const told = check(friday, "2026-03-13T18:00", { respond: target(24, "working-hours") });
    expect(told.dueAt("respond")).toBe("2026-03-18T14:00");
    expect(told.why("respond")).toContain("24 小时（只算上班时间）");
    expect(told.why("respond")).toContain("1 小时 + 9 小时 + 9 小时 + 5 小时 = 24 小时");
    expect(told.why("respond")).toContain("2026-03-14 周六 | 周末 | 不计");
  });
});

describe("one hour that becomes ten days (raised on the make-up Saturday 2026-02-14 10:00)", () => {
  it("is one hour: due 11:00, because the calendar says that the Saturday is worked", () => {
    const told = check({ raisedAt: "2026-02-14T10:00" }, "2026-02-14T10:30", {
      respond: target(1, "working-hours"),
    });
    expect(told.dueAt("respond")).toBe("2026-02-14T11:00");
    expect(told.status("respond")).toBe("at-risk");
    expect(told.why("respond")).toContain(
      "2026-02-14 周六 | 班 春节调休上班 | 1 小时 | 10:00–11:00 计时 | 国务院办公厅",
    );
  });
});

describe("a verdict flipped by editing the severity (answered in 6 h, then made urgent with 1 h)", () => {
  const urgent = defaultPolicy.serviceLevel.severities.map((severity) =>
    severity.key === "major" ? { ...severity, respond: target(1, "clock-hours") } : severity,
  );
  const policy = {
    ...defaultPolicy,
    serviceLevel: { ...defaultPolicy.serviceLevel, severities: urgent },
  };
  const verdict = (severity: string): LedgerVerdict => {
    const row = { raisedAt: "2026-03-09T10:00", respondedAt: "2026-03-09T16:00" };
    const book = bookOf({
      customers: [{ id: "C1" }],
      issues: [{ id: "G1", customerId: "C1", severity, ...row }],
    });
    const { issues } = assess(book, policy, momentOf("2026-03-10T10:00"));
    return {
      subject: "issue",
      id: "G1",
      outcome: [slaStatuses[issues?.respond[0] ?? -1] ?? ""],
      facts: new Map([["严重程度", severity]]),
    };
  };
  const basis = { policy: "1", calendar: "2026" };
  const settledVerdict = (text: string) => /met|breached/.exec(text)?.[0];
  const changes = (before: string, after: string) => {
    const known = { ...verdict(before), ...basis };
    const ledger = new Map([[ledgerKey(known), known]]);
    const steps = [...ledgerChanges(ledger, [verdict(after)], { basis, settledVerdict })];
    return steps.filter((change) => change !== undefined);
  };

  it.each([
    ["一般", "重大", "met", "breached"],
    ["重大", "一般", "breached", "met"],
  ])(
    "is listed with what was said before and the cell that changed (%s → %s)",
    (before, after, was, is) => {
      expect(changes(before, after)).toMatchObject([
        {
          before: [was],
          entry: { outcome: [is] },
          overturned: true,
          changedFacts: [{ name: "严重程度", before, after }],
        },
      ]);
    },
  );
});

describe("a paused issue called failed (paused Mon 10:00, still waiting on Wednesday)", () => {
  const eight = { resolve: target(8, "working-hours") };
  const row = { raisedAt: "2026-03-09T09:30", respondedAt: "2026-03-09T09:40" };
  const waiting = { ...row, waitingFrom: "2026-03-09T10:00" };

  it("is waiting, with what is left when the clock goes on", () => {
    const told = check(waiting, "2026-03-11T10:00", eight);
    expect(told.status("resolve")).toBe("waiting");
    expect(told.why("resolve")).toContain(
      "自 2026-03-09 10:00 起等待客户，计时已停，恢复后还剩 7 小时 30 分（上班时间）",
    );
  });

  it("resolved on Wednesday 11:00 is met, and keeps its real effort of half an hour, not 20 hours", () => {
    const told = check({ ...waiting, resolvedAt: "2026-03-11T11:00" }, "2026-03-11T12:00", eight);
    expect(told.status("resolve")).toBe("met");
    expect(told.why("resolve")).toContain("到 2026-03-09 10:00 已用 30 分（上班时间）");
  });
});
