import { whyIssue, whyNextContact, type Why } from "../../../src/actions/why";
import { assess } from "../../../src/domain/assess";
import { slaStatuses, type Assessment } from "../../../src/domain/assessment";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { ledgerChanges, ledgerKey, type LedgerVerdict } from "../../../src/domain/ledger/ledger";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicyHistory } from "../../../src/domain/policy/policyHistory";
import type { CalendarDay } from "../../../src/domain/records";
import { dayFromIso } from "../../../src/domain/time";
import { bookOf, momentOf, type IssueLiteral } from "../../support/books";
import { clockIn, judgeLife } from "../../support/lives";

const NOW = "2026-04-20T10:00";
const issue: IssueLiteral = {
  ...{ id: "G1", customerId: "C1", severity: "一般", raisedAt: "2026-03-09T10:00" },
  ...{ respondedAt: "2026-03-09T16:00", resolvedAt: "2026-03-12T10:00" },
};

function assessedWith(
  row: IssueLiteral,
  rules: Policy | PolicyHistory = defaultPolicy,
  calendarDays: readonly CalendarDay[] = [],
): Assessment {
  const book = bookOf({ customers: [{ id: "C1" }], issues: [row], calendarDays });
  return assess(book, rules, momentOf(NOW));
}

function statusIn({ issues }: Assessment, clock: "respond" | "resolve") {
  return slaStatuses[issues?.[clock][0] ?? -1];
}

/** The default policy whose ordinary issues are answered within one hour. */
const oneHour: Policy = {
  ...defaultPolicy,
  serviceLevel: {
    ...defaultPolicy.serviceLevel,
    severities: defaultPolicy.serviceLevel.severities.map((severity) => {
      return { ...severity, respond: { ...severity.respond, amount: 1 } };
    }),
  },
};

/** What the ledger has to say of a verdict that is another one now. */
function ledgered(
  before: Assessment,
  after: Assessment,
  facts: readonly [Record<string, string>, Record<string, string>],
  basis: readonly [string, string] = ["2026", "2026"],
) {
  const verdict = (assessment: Assessment, known: Record<string, string>): LedgerVerdict => ({
    subject: "issue",
    id: "G1",
    outcome: [statusIn(assessment, "respond") ?? "", statusIn(assessment, "resolve") ?? ""],
    facts: new Map(Object.entries(known)),
  });
  const known = { ...verdict(before, facts[0]), policy: "1", calendar: basis[0] };
  const steps = ledgerChanges(new Map([[ledgerKey(known), known]]), [verdict(after, facts[1])], {
    basis: { policy: "1", calendar: basis[1] },
    settledVerdict: (text) => /met|breached/.exec(text)?.[0],
  });
  return [...steps].filter((change) => change !== undefined);
}

describe("decision 17: the severity is changed later", () => {
  const urgent: Policy = {
    ...defaultPolicy,
    serviceLevel: {
      ...defaultPolicy.serviceLevel,
      severities: defaultPolicy.serviceLevel.severities.map((severity) =>
        severity.key === "major"
          ? { ...severity, respond: { ...severity.respond, amount: 1 } }
          : severity,
      ),
    },
  };

  it("is said by the explanation: by the severity, and by the tier and tags, of now", () => {
    const book = bookOf({
      customers: [{ id: "C1", createdOn: "2026-01-01", potential: "高" }],
      contacts: [{ customerId: "C1", at: "2026-04-10T10:00", method: "拜访" }],
      issues: [issue],
    });
    const assessed = { book, assessment: assess(book, defaultPolicy, momentOf(NOW)) };
    const notes = ({ tables }: Why) => tables.flatMap((table) => table.notes);
    expect(notes(whyIssue(assessed, 0, "zh-CN"))[0]).toBe(
      "按表中现在写的严重程度「一般」计算；提出以后改过的，以现在写的为准。",
    );
    expect(notes(whyNextContact(assessed, 0, "zh-CN"))).toEqual([
      "按当前等级和标签计算（A、高价值）；等级或标签变了，这一天也会变。",
    ]);
  });

  it("changes no verdict in silence: the ledger lists the flip with the cell that caused it", () => {
    const before = assessedWith(issue, urgent);
    const after = assessedWith({ ...issue, severity: "重大" }, urgent);
    expect([statusIn(before, "respond"), statusIn(after, "respond")]).toEqual(["met", "breached"]);
    expect(ledgered(before, after, [{ 严重程度: "一般" }, { 严重程度: "重大" }])).toMatchObject([
      {
        before: ["met", "met"],
        causes: ["data"],
        changedFacts: [{ name: "严重程度", before: "一般", after: "重大" }],
        overturned: true,
      },
    ]);
  });
});

describe("decision 18: the numbers of the policy are changed", () => {
  const changedOn = (day: string): PolicyHistory => ({
    versions: [
      { from: -Infinity, policy: defaultPolicy, rows: new Map() },
      { from: dayFromIso(day), policy: oneHour, rows: new Map() },
    ],
  });

  it("an issue is judged by the version in force when it was raised (2026-03-09)", () => {
    expect(statusIn(assessedWith(issue, changedOn("2026-03-10")), "respond")).toBe("met");
    expect(statusIn(assessedWith(issue, changedOn("2026-03-09")), "respond")).toBe("breached");
  });

  it("so a later effective date never changes an earlier verdict", () => {
    const before = assessedWith(issue, defaultPolicy);
    for (const day of ["2026-03-10", "2026-03-31", "2027-01-01"]) {
      const after = assessedWith(issue, changedOn(day));
      expect(after.issues?.respondBy).toEqual(before.issues?.respondBy);
      expect(after.issues?.sla).toEqual(before.issues?.sla);
    }
  });
});

describe("decision 19: the holiday list is changed", () => {
  it("the reported verdict stays in the ledger beside the new one, with the calendar as its cause", () => {
    const late = { ...issue, resolvedAt: "2026-03-13T10:00" };
    const dayOff = { on: "2026-03-11", type: "off", name: "停电", source: "公司通知" } as const;
    const before = assessedWith(late);
    const after = assessedWith(late, defaultPolicy, [dayOff]);
    expect([statusIn(before, "resolve"), statusIn(after, "resolve")]).toEqual(["breached", "met"]);
    expect(ledgered(before, after, [{}, {}], ["2026", "2026 与 1 天公司安排"])).toMatchObject([
      { before: ["met", "breached"], causes: ["calendar"], overturned: true },
    ]);
  });
});

describe("decision 20: reopening", () => {
  const reopened = {
    respondedAt: "2026-03-09T11:00",
    resolutions: ["2026-03-11T10:00"],
    reopenings: ["2026-03-16T09:00"],
  };

  it("goes on with the same resolution clock; closed time does not count", () => {
    const open = judgeLife(reopened, "2026-03-16T10:00");
    // Closed Wed 10:00 to Mon 09:00: 26 working hours, so Thu 03-12 18:00 becomes Tue 03-17 17:00.
    expect(clockIn(open, "resolve")).toBe("on-track 2026-03-17T17:00");
  });

  it("keeps the verdict on the earlier resolution", () => {
    const again = { ...reopened, resolutions: ["2026-03-11T10:00", "2026-03-20T10:00"] };
    const verdicts = judgeLife(again, "2026-04-01T10:00");
    expect(clockIn(verdicts, "resolve")).toBe("breached 2026-03-17T17:00");
    expect(verdicts.earlier.map(({ status }) => status)).toEqual(["met"]);
  });
});
