import type { FindingSeverity } from "../../domain/findings/findings";
import { tagNames, tierNames, type Tag, type Tier } from "../../domain/policy/policy";
import { followUpMarks, slaMarks, tagWords, tierSymbols, type SheetLanguage } from "./statusWords";

/** A conditional format on the cell's own text. Colours are #RRGGBB. */
export interface ColourRule {
  readonly test: "BeginsWith" | "Contains";
  readonly text: string;
  readonly fill: string;
  readonly font: string;
}

interface Colours {
  readonly fill: string;
  readonly font: string;
}

/**
 * Tints that stay apart for the common kinds of colour blindness (no red against green: the good end
 * is blue), each with a text colour of at least 7:1 on it, beyond WCAG 2.2 level AA (4.5:1).
 */
const colours = {
  alarm: { fill: "#FBD3C4", font: "#6E1A00" },
  caution: { fill: "#FFF0B3", font: "#4F3B00" },
  calm: { fill: "#DCEBF7", font: "#12395B" },
  aside: { fill: "#E6E6E6", font: "#333333" },
  apart: { fill: "#E8DDF3", font: "#43216B" },
  plain: { fill: "#F5F5F5", font: "#4A4A4A" },
  prize: { fill: "#FFE08A", font: "#4A3500" },
} as const satisfies Record<string, Colours>;

export const reportTints: Readonly<Record<FindingSeverity, Colours>> = {
  error: colours.alarm,
  warning: colours.caution,
  info: colours.plain,
};

const begins = (symbol: string, { fill, font }: Colours): ColourRule => ({
  test: "BeginsWith",
  text: symbol,
  fill,
  font,
});

const tierColours: Readonly<Record<Tier, Colours>> = {
  A: colours.prize,
  B: colours.calm,
  C: colours.aside,
  D: colours.plain,
};

/** In order of precedence. The symbol alone is tested: it is the same in both languages. */
export const tierRules: readonly ColourRule[] = tierNames.map((tier) =>
  begins(tierSymbols[tier], tierColours[tier]),
);

export const followUpRules: readonly ColourRule[] = [
  begins(followUpMarks.overdue.symbol, colours.alarm),
  begins(followUpMarks["due-soon"].symbol, colours.caution),
  begins(followUpMarks.never.symbol, colours.apart),
  begins(followUpMarks["on-track"].symbol, colours.calm),
];

export const slaRules: readonly ColourRule[] = [
  begins(slaMarks.breached.symbol, colours.alarm),
  begins(slaMarks["at-risk"].symbol, colours.caution),
  begins(slaMarks.unmatched.symbol, colours.apart),
  begins(slaMarks.provisional.symbol, colours.apart),
  begins(slaMarks.waiting.symbol, colours.aside),
  begins(slaMarks["on-track"].symbol, colours.calm),
];

/** Of an issue's step: as of the clock that it runs against. */
export const lifeRules: readonly ColourRule[] = [
  begins(slaMarks.breached.symbol, colours.alarm),
  begins(slaMarks["at-risk"].symbol, colours.caution),
  begins(slaMarks.waiting.symbol, colours.aside),
  begins(slaMarks.exempted.symbol, colours.apart),
  begins(slaMarks["on-track"].symbol, colours.calm),
  begins(slaMarks.met.symbol, colours.plain),
];

const tagColours: Readonly<Record<Tag, Colours>> = {
  "churn-risk": colours.alarm,
  "high-value": colours.prize,
  potential: colours.calm,
};

/** A cell may carry several tags: the risk is what must be seen, so its rule stands first. */
export function tagRules(language: SheetLanguage): readonly ColourRule[] {
  return [...tagNames].reverse().map((tag) => ({
    test: "Contains",
    text: tagWords[tag][language],
    ...tagColours[tag],
  }));
}
