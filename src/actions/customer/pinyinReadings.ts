import { polyphonic } from "pinyin-pro";

/**
 * How a character can be read, the commonest reading first, without tones: 重 → zhong, chong.
 * 吕 is lv and lu, as people type it.
 * @returns [] for a letter, a digit or a sign
 */
export function pinyinReadings(character: string): readonly string[] {
  const [readings = []] = polyphonic(character, {
    type: "array",
    toneType: "none",
    nonZh: "removed",
  });
  const typed = readings.flatMap((reading) =>
    reading.includes("ü") ? [reading.replace("ü", "v"), reading.replace("ü", "u")] : [reading],
  );
  return [...new Set(typed)].filter((reading) => /^[a-z]+$/.test(reading));
}
