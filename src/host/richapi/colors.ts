import { asText } from "./arguments";
import { apiError } from "./errors";

/** The HTML colour names that occur in add-ins' samples; Excel knows all of HTML's. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** Excel takes `#RRGGBB`, `RRGGBB` or an HTML name and gives `#RRGGBB` back. */
export function colorText(value: unknown): string {
  const text = asText(value).trim();
  const byName = named[text.toLowerCase()];
  if (byName !== undefined) return byName;
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) throw apiError("InvalidArgument");
  return `#${digits.toUpperCase()}`;
}
