import { mergedLife, mergeGroupsOf } from "../../../src/domain/serviceLevel/mergedIssues";
import { momentOf } from "../../support/books";
import { lifeOf } from "../../support/lives";

describe("decision 21: merged and double issues", () => {
  it("are raised when the first was, and stay open until the last is resolved", () => {
    const survivor = lifeOf({ raisedAt: "2026-03-10T10:00", resolutions: ["2026-03-11T10:00"] });
    const earlier = lifeOf({ raisedAt: "2026-03-09T09:00" });
    const merged = mergedLife(survivor, [earlier]);
    expect([merged.raisedAt, merged.resolutions]).toEqual([momentOf("2026-03-09T09:00"), []]);
  });

  it("are kept as rows and counted once, by the one that they were merged into", () => {
    const { survivor } = mergeGroupsOf(["G1", "G2", "G3"], ["", "G1", ""]);
    const counted = [...survivor].filter((stands, i) => stands === i);
    expect([[...survivor], counted]).toEqual([
      [0, 0, 2],
      [0, 2],
    ]);
  });
});
