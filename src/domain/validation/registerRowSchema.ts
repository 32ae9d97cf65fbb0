import { z } from "zod";
import type { FindingCode } from "../findings/findings";
import { phonesIn } from "./phone";
import type { Policy } from "../policy/policy";
import type { Field } from "../records";
import type { Day } from "../time";

/**
 * One row of the register as zod describes it: the readable statement of the rules that
 * `validateRegister` runs a column at a time. An issue's message is a finding code and its path the
 * field; an empty text is "" and an empty day null. Tests and measurements compare the two; the product
 * does not parse row objects, which takes many times longer, the more so where the content security
 * policy forbids zod its `new Function`.
 */
export function registerRowSchema(policy: Pick<Policy, "required" | "tiers">, today: Day) {
  const isRequired = (field: Field) => policy.required.register.includes(field);
  const text = (field: Field) =>
    isRequired(field) ? z.string().min(1, { error: missing, abort: true }) : z.string();
  const formed = (field: Field, form: z.ZodType, error: FindingCode) =>
    text(field).refine((cell) => cell === "" || form.safeParse(cell).success, { error });
  const day = (field: Field) => {
    const past = z.number().max(today, { error: "date-in-future" satisfies FindingCode });
    return past.nullable().refine((on) => on !== null || !isRequired(field), { error: missing });
  };
  const rating = ratingForm(Object.keys(policy.tiers.ratings));
  return z.strictObject({
    id: text("id"),
    name: text("name"),
    kind: text("kind"),
    phone: formed("phone", phoneForm, "phone-form"),
    email: formed("email", emailForm, "email-form"),
    creditCode: formed("creditCode", creditCodeForm, "credit-code-form"),
    region: text("region"),
    owner: text("owner"),
    createdOn: day("createdOn"),
    cooperationOn: day("cooperationOn"),
    potential: formed("potential", rating, "rating-unknown"),
    dependence: formed("dependence", rating, "rating-unknown"),
  });
}

export type RegisterRow = z.input<ReturnType<typeof registerRowSchema>>;

const missing: FindingCode = "missing-required";

const phoneForm = z.union([
  z.string().regex(/^1[3-9]\d{9}$/),
  z
    .string()
    .transform(phonesIn)
    .pipe(z.array(z.number().refine((phone) => !Number.isNaN(phone))).min(1)),
]);

const emailForm = z
  .string()
  .transform((cell) => cell.split(/[/;、,；，\s]+/).filter((piece) => piece !== ""))
  .pipe(z.array(z.email()).min(1));

/** GB 32100-2015: the alphabet in the order of its values, and the weight of each place. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const creditCodeForm = z
  .string()
  .toUpperCase()
  .regex(new RegExp(`^[${ALPHABET}]{2}[0-9]{6}[${ALPHABET}]{10}$`))
  .refine((code) => {
    const values = Array.from(code, (letter) => ALPHABET.indexOf(letter));
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? NaN), 0);
    return (31 - (sum % 31)) % 31 === values.at(-1);
  });

function ratingForm(words: readonly string[]) {
  const percent = z.string().regex(/^\d{1,3}(?:\.\d+)?\s*%?$/);
  return z.union([
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(words.map((word) => word.toLowerCase()))),
    percent.transform(parseFloat).pipe(z.number().max(100)),
  ]);
}
