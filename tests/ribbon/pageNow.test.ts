import { momentFromIso } from "../../src/domain/time";
import { pageNow } from "../../src/ribbon/pageNow";

const clock = new Date(2026, 2, 4, 10, 30, 15);

test("is the clock on the wall (2026-03-04 10:30:15)", () => {
  expect(pageNow("", clock)).toBe(momentFromIso("2026-03-04T10:30:15"));
});

test("is what the page's address says (?now=2026-03-02T10:00), beside what Office puts there", () => {
  const search = "?_host_Info=Excel$Win32$16.01$zh-CN&now=2026-03-02T10:00";
  expect(pageNow(search, clock)).toBe(momentFromIso("2026-03-02T10:00"));
  expect(pageNow("?now=2026-03-02T10%3A00", clock)).toBe(momentFromIso("2026-03-02T10:00"));
});

test.each(["?now=", "?now=yesterday", "?now=2026-02-30T10:00"])("%s is no moment", (search) => {
  expect(pageNow(search, clock)).toBe(momentFromIso("2026-03-04T10:30:15"));
});
