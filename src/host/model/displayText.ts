import { formatNumber } from "./numberFormat";

/** Excel shows at most 10 significant digits in a General cell of ample width, and E-notation from 1E+11 on. */
const generalDigits = 10;

/** Excel's words for the user's own short date; a Chinese Excel shows the year first. */
const shortDate = /^m\/d\/yyyy/;

/** The text of a value under a number format in Excel's invariant notation. */
export function displayText(value: string | number, format: string, date1904: boolean): string {
  if (typeof value === "string") return textSection(format, value);
  if (format === "General" || format === "@") return generalText(value);
  return formatNumber(value, format.replace(shortDate, "yyyy/m/d"), date1904) ?? generalText(value);
}

export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e11 || (size > 0 && size < 1e-9)) return scientific(value);
  return String(Number(value.toPrecision(Math.max(generalDigits, integerDigits(size)))));
}

function integerDigits(size: number): number {
  return size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
}

function scientific(value: number): string {
  const [digits = "0", exponent = "0"] = value.toExponential(5).split("e");
  const power = Number(exponent);
  const sign = power < 0 ? "-" : "+";
  return `${String(Number(digits))}E${sign}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** The fourth section of a format is for texts; `@` stands for the text itself. */
function textSection(format: string, value: string): string {
  const section = format.split(";")[3];
  if (section === undefined) return value;
  return section.replace(
    /"([^"]*)"|\\(.)|_.|\*.|@/g,
    (part: string, quoted?: string, char?: string) =>
      part === "@" ? value : (quoted ?? char ?? ""),
  );
}
