import { excel2021, excel365 } from "../../src/host/richapi/profile";
import { startFrom } from "../../src/workbench/startFrom";

describe("startFrom", () => {
  it("takes everything from the address where it is said there", () => {
    const search = "?language=en-US&profile=Excel 2021&theme=black&now=2026-03-02T10:00&grid=off";
    expect(startFrom(search, "zh-CN")).toEqual({
      language: "en-US",
      profile: excel2021,
      officeTheme: "black",
      now: "2026-03-02T10:00",
      hasGrid: false,
    });
  });

  it("goes by the browser's language, the newest Excel and the computer's clock otherwise, and draws the cells", () => {
    const usual = { profile: excel365, officeTheme: "colorful", now: "", hasGrid: true };
    expect(startFrom("", "zh-TW")).toEqual({ ...usual, language: "zh-CN" });
    expect(startFrom("?profile=Lotus&theme=pink&grid=yes", "en-GB")).toEqual({
      ...usual,
      language: "en-US",
    });
  });
});
