/**
 * The text as it must be handed to `Range.values` to stay that very text. Excel takes what starts
 * with = + - as a formula (Office.js reference, Range.values) and reads digits as numbers or dates;
 * @ starts an old-style formula, and an apostrophe is itself the mark of "this is text".
 */
export function literalText(text: string): string {
  return startsFormula.test(text) || readsAsValue.test(text) ? `'${text}` : text;
}

const startsFormula = /^[=+\-@']/;

/** Could Excel of some locale read it as a number, date, percentage, truth or error value? */
const readsAsValue = /^\s*(?:[\d０-９.,(¥￥$€£%]|(?:true|false|#[A-Z/0!?]+)\s*$)/i;
