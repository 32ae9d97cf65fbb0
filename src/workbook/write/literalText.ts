/**
 * The text as it must be handed to `Range.values` to stay that very text. Excel takes what starts
 * with = + - as a formula (Office.js reference, Range.values) and reads digits as numbers or dates;
 * @ starts an old-style formula, and an apostrophe is itself the mark of "this is text".
 */
export function literalText(text: string): string {
  return /^[=+\-@']/.test(text) || readsAsValue(text) ? `'${text}` : text;
}

/** Could Excel of some locale read it as a number, date, percentage, truth or error value? */
function readsAsValue(text: string): boolean {
  return /^\s*[\d０-９.,(¥￥$€£%]/.test(text) || /^(true|false|#[A-Z/0!?]+)$/i.test(text.trim());
}
