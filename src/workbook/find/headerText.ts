import { narrowText } from "../cells/texts";
import { simplified } from "./simplified";

const brackets = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g;
const betweenNames =
  /[/\\|、\n]|(?<=[\u4e00-\u9fff])\s+(?=[a-z])|(?<=[a-z.])\s+(?=[\u4e00-\u9fff])/;

/**
 * What is left of a name when its writing is set aside: width, case, spaces, line breaks, signs,
 * remarks and units in brackets, traditional or simplified characters.
 */
export function nameKey(text: string): string {
  const narrow = narrowText(text).toLowerCase();
  const outside = narrow.replace(brackets, "");
  const kept = lettersOf(outside) === "" ? narrow : outside;
  return simplified(lettersOf(kept)).replace(/(?<=[^百千万亿])[百千万亿]*元$/, "");
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** The whole header first, then the parts of a double one: 电话/手机, 客户编号 Customer ID. */
export function nameKeysOf(text: string): readonly string[] {
  const parts = text.normalize("NFKC").toLowerCase().split(betweenNames);
  return [text, ...(parts.length > 1 ? parts : [])].map(nameKey).filter((key) => key !== "");
}

/**
 * Customer lists must not hold passwords (Personal Information Protection Law, Art. 6).
 * @param key see `nameKey`
 */
export function namesPassword(key: string): boolean {
  return /密码|口令|passw(or)?d|passcode|^pwd$/.test(key);
}
