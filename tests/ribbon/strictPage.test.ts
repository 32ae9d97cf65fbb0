import "../../src/ribbon/strictPage";
import { config } from "zod";

it("keeps zod from compiling checks, which the page's policy forbids, before zod is loaded", () => {
  expect(config().jitless).toBe(true);
});
