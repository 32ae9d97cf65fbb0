/** The holidays of the notices (全国年节及纪念日放假办法), by the words that the texts use for them. */
const holidayWords: readonly (readonly [word: string, name: string])[] = [
  ["元旦", "元旦"],
  ["新年", "元旦"],
  ["春节", "春节"],
  ["清明", "清明节"],
  ["劳动节", "劳动节"],
  ["五一", "劳动节"],
  ["端午", "端午节"],
  ["中秋", "中秋节"],
  ["国庆", "国庆节"],
];

const memorialDay = /(?:关于)?([^,:、]{2,}纪念日)/;

/** The holidays that a text names, in its order, each once. */
export function holidaysIn(text: string): string[] {
  const found = holidayWords
    .flatMap(([word, name]) => {
      const place = text.indexOf(word);
      return place < 0 ? [] : [{ place, name }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name);
  const memorial = memorialDay.exec(text)?.[1];
  return [...new Set(memorial ? [...found, memorial] : found)];
}

/** As a pattern: any of the words. */
export const HOLIDAY = "(?:元旦|新年|春节|清明节?|劳动节|“?五一”?|端午节?|中秋节?|国庆节?)";
