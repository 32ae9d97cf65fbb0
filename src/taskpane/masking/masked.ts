export type PersonalKind = "phone" | "email";

/** What stays of a value: enough to recognise it by, too little to use it. */
export function masked(kind: PersonalKind, value: string): string {
  return kind === "phone" ? maskedPhones(value) : maskedEmails(value);
}

const COVER = "****";

/** Digits with what people write between them; a cell may hold several numbers and remarks. */
const phoneLike = /\+?\(?[\d０-９](?:[\s\-－.()（）]*[\d０-９]){4,}/g;

/**
 * `138****1234`; of a number with an area code or a country its beginning stays as well (`010-****5678`,
 * `+86 138****1234`). Text without a number is covered whole, because it may be one that nobody can read.
 */
function maskedPhones(value: string): string {
  const covered = value.replace(phoneLike, maskedPhone);
  return covered === value && value.trim() !== "" ? COVER : covered;
}

/** Digits at the end that stay, and those that are covered before them. */
const TAIL = 4;
const COVERED = 4;

function maskedPhone(phone: string): string {
  const digits = Array.from(phone.matchAll(/[\d０-９]/g));
  const isShort = digits.length < TAIL + COVERED;
  const tail = digits.slice(isShort ? -TAIL / 2 : -TAIL).join("");
  const covered = digits.at(isShort ? 0 : -TAIL - COVERED)?.index ?? 0;
  return phone.slice(0, covered).trimEnd() + COVER + tail;
}

/** `l****@example.com`: the mailbox is the person's, the host mostly the company's. */
function maskedEmails(value: string): string {
  const covered = value.replace(/([^\s@,;，；<])[^\s@,;，；<]*@/g, `$1${COVER}@`);
  return covered === value && value.trim() !== "" ? COVER : covered;
}
