import {
  followUpRules,
  lifeRules,
  slaRules,
  tagRules,
  tierRules,
  type ColourRule,
} from "../../../src/workbook/status/statusColours";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => {
    const channel = parseInt(colour.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const columns: [string, readonly ColourRule[]][] = [
  ["tier", tierRules],
  ["tags", tagRules("zh-CN")],
  ["follow-up", followUpRules],
  ["service level", slaRules],
  ["step", lifeRules],
];

test.each(columns)("writes dark on light in the %s column, at 7:1 or more", (_name, rules) => {
  for (const { fill, font } of rules) expect(contrast(fill, font)).toBeGreaterThanOrEqual(7);
});

test.each(columns)("needs no more than six rules for the %s column", (_name, rules) => {
  expect(rules.length).toBeGreaterThanOrEqual(3);
  expect(rules.length).toBeLessThanOrEqual(6);
});

test("shows the risk first where a customer is of high value and at risk", () => {
  expect(tagRules("zh-CN").map(({ text }) => text)).toEqual(["流失风险", "潜力", "高价值"]);
});
