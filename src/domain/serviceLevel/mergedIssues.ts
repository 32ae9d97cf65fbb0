import { resolvedAtOf, type IssueLife } from "./issueLife";
import type { Issues } from "../records";
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
    if ((mergedInto[i] ?? "") === "") return i;
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

export interface Merges extends MergeGroups {
  /** Per issue that others were merged into: these. */
  readonly merged: ReadonlyMap<number, readonly number[]>;
}

/** @returns undefined where the sheet has no such column, or nothing in it */
export function mergesIn({ id, life }: Issues): Merges | undefined {
  const into = life?.mergedInto;
  if (!into?.some((one) => one !== "")) return undefined;
  const groups = mergeGroupsOf(id, into);
  const merged = new Map<number, number[]>();
  groups.survivor.forEach((end, i) => {
    if (end === i) return;
    const others = merged.get(end);
    if (others) others.push(i);
    else merged.set(end, [i]);
  });
  return { ...groups, merged };
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
