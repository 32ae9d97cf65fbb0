import type {
  CustomerChange,
  CustomerStanding,
  IssueChange,
} from "../../domain/policy/policyImpact";
import { isoDay, type Moment } from "../../domain/time";
import type { SlaStatus } from "../../domain/assessment";
import { minuteText } from "../minuteText";
import type { Words } from "../words";

/** `等级 B → A；跟进 正常 2026-03-10 → 逾期 2026-03-01` */
export function customerChangeText({ before, after }: CustomerChange, words: Words): string {
  const { impact } = words.pane.policy;
  return changedParts(words, [
    [impact.tier, before.tier ?? impact.noTier, after.tier ?? impact.noTier],
    [impact.tags, tagsText(before, words), tagsText(after, words)],
    [impact.followUp, followUpText(before, words), followUpText(after, words)],
  ]);
}

export function issueChangeText({ before, after }: IssueChange, words: Words): string {
  const { impact } = words.pane.policy;
  const clock = (status: SlaStatus, by: Moment) =>
    [words.sla[status], ...(Number.isNaN(by) ? [] : [minuteText(by)])].join(" ");
  return changedParts(words, [
    [
      impact.respond,
      clock(before.respond, before.respondBy),
      clock(after.respond, after.respondBy),
    ],
    [
      impact.resolve,
      clock(before.resolve, before.resolveBy),
      clock(after.resolve, after.resolveBy),
    ],
  ]);
}

type Part = readonly [
  turned: (before: string, after: string) => string,
  before: string,
  after: string,
];

function changedParts({ pane }: Words, parts: readonly Part[]): string {
  return parts
    .filter(([, before, after]) => before !== after)
    .map(([turned, before, after]) => turned(before, after))
    .join(pane.overview.result.separator);
}

function tagsText({ tags }: CustomerStanding, words: Words): string {
  if (tags.length === 0) return words.pane.policy.impact.noValue;
  return tags.map((tag) => words.tags[tag]).join(" ");
}

function followUpText({ followUp, nextContactOn }: CustomerStanding, words: Words): string {
  const on = Number.isNaN(nextContactOn) ? [] : [isoDay(nextContactOn)];
  return [words.followUps[followUp], ...on].join(" ");
}
