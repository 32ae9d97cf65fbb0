import { resolvedAtOf, type IssueLife } from "./issueLife";
import type { Moment } from "../time";

export interface MergeGroups {
  /** Entry i: index of the issue that stands for issue i, which is i itself where it was not merged. */
  readonly survivor: Int32Array;
  readonly problems: readonly MergeProblem[];
}

export interface MergeProblem {
  readonly index: number;
  /** The id that it was merged into is nowhere, or the merges run in a circle; it then stands for itself. */
  readonly code: "merged-into-unknown" | "merged-in-circle";
}

/**
 * Which issue stands for which. A merged row is kept and left out of the counts (decision 21).
 * @param mergedInto the id that each was merged into, "" = none
 */
export function mergeGroupsOf(ids: readonly string[], mergedInto: readonly string[]): MergeGroups {
  const indexOf = new Map<string, number>();
  ids.forEach((id, i) => {
    if (id !== "" && !indexOf.has(id)) indexOf.set(id, i);
  });
  const problems: MergeProblem[] = [];
  const survivor = Int32Array.from(ids, (_, i) => {
    const end = endOfMerges(i, mergedInto, indexOf);
    if (typeof end === "number") return end;
    problems.push({ index: i, code: end });
    return i;
  });
  return { survivor, problems };
}

function endOfMerges(
  start: number,
  mergedInto: readonly string[],
  indexOf: ReadonlyMap<string, number>,
): number | MergeProblem["code"] {
  const seen = new Set<number>();
  for (let at = start; ;) {
    if (seen.has(at)) return "merged-in-circle";
    seen.add(at);
    const into = mergedInto[at] ?? "";
    if (into === "") return at;
    const next = indexOf.get(into);
    if (next === undefined) return "merged-into-unknown";
    at = next;
  }
}

/**
 * One life for an issue and those that were merged into it: raised when the first of them was, answered by the first
 * answer, open until the last of them is resolved (decision 21). All else is the survivor's.
 */
export function mergedLife(survivor: IssueLife, merged: readonly IssueLife[]): IssueLife {
  const all = [survivor, ...merged];
  const resolved = all.map(resolvedAtOf);
  const isOpen = resolved.some(Number.isNaN);
  return {
    ...survivor,
    raisedAt: earliest(all.map(({ raisedAt }) => raisedAt)),
    respondedAt: earliest(all.map(({ respondedAt }) => respondedAt)),
    resolutions: isOpen ? [] : [Math.max(...resolved)],
    reopenings: [],
  };
}

function earliest(moments: readonly Moment[]): Moment {
  const written = moments.filter((at) => !Number.isNaN(at));
  return written.length > 0 ? Math.min(...written) : NaN;
}
