/** Seconds after midnight; NaN where the text is no time of day. */
export type SecondOfDay = number;

const halves = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜裡|晚|am|pm|a\\.m\\.|p\\.m\\.";
const clock = String.raw`(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?`;
const spoken = String.raw`(\d{1,2})\s*[时時点點](?:\s*(\d{1,2}|半|整)\s*分?(?:\s*(\d{1,2})\s*秒)?)?钟?`;
const clockTime = new RegExp(`^(${halves})?\\s*${clock}\\s*(${halves})?$`);
const spokenTime = new RegExp(`^(${halves})?\\s*${spoken}$`);
const onlyHalf = new RegExp(`^(${halves})$`);

/**
 * Reads 14:30, 14:30:05, 下午2:30, 下午2点半, 14时30分, 2:30 PM, 24:00. Half-width and lower case only.
 * "" and a bare 上午 are midnight: a day without a time.
 */
export function timeFromText(text: string): SecondOfDay {
  if (text === "" || onlyHalf.test(text)) return 0;
  const [, before, hour, minute, second, after] =
    clockTime.exec(text) ?? spokenTime.exec(text) ?? [];
  const half = before ?? after;
  // A number alone is no time of day; 3pm is.
  if (hour === undefined || (minute === undefined && half === undefined && /^\d+$/.test(text)))
    return NaN;
  const hours = hourOf(Number(hour), half);
  const minutes = minute === "半" ? 30 : minute === "整" ? 0 : Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  const isTime =
    minutes < 60 && seconds < 60 && (hours < 24 || (hours === 24 && minutes + seconds === 0));
  return isTime ? hours * 3600 + minutes * 60 + seconds : NaN;
}

/** 上午12:30 is half past midnight, as Excel itself displays it; 晚上12:00 could be either midnight. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (/^(中午|下午|傍晚|p)/.test(half))
    return hour < 12 && !(half === "中午" && hour > 9) ? hour + 12 : hour;
  if (/^(晚|夜)/.test(half)) return hour === 12 ? NaN : hour > 4 && hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
