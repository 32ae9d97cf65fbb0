import type { Customers } from "../../src/domain/records";
import { dayFrom } from "../../src/domain/time";
import { numberAt, numbers, sheetRows, texts } from "./columns";
import type { Random } from "./random";

const surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"] as const;
const givenNames = ["伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "洋"] as const;
const trades = ["服饰", "贸易", "科技", "酒店", "礼仪", "文化", "实业", "物业"] as const;
const regions = ["杭州", "上海", "北京", "广州", "深圳", "成都", "武汉", "南京"] as const;
const mobilePrefixes = ["138", "139", "150", "158", "186", "188"] as const;
const ratings = ["高", "中", "低", "中", "低", "85", "40", ""] as const;

/** Shares of rows with a mistake that real registers show. */
const duplicateIds = 0.002;
const blankIds = 0.001;
const blankNames = 0.005;
const blankOwners = 0.005;
const blankPhones = 0.01;
const malformedPhones = 0.015;
const repeatedPhones = 0.02;
const blankEmails = 0.25;
const malformedEmails = 0.02;
const malformedCreditCodes = 0.005;
const blankCreationDays = 0.01;
const unknownRatings = 0.003;

const FIRST_DAY = dayFrom(2021, 1, 4);

export function generatedCustomers(count: number, random: Random): Customers {
  const kind = texts(count, () => (random.chance(0.4) ? "企业" : "个人"));
  const isCompany = (i: number): boolean => kind[i] === "企业";
  const createdOn = numbers(count, () =>
    random.chance(blankCreationDays) ? NaN : FIRST_DAY + random.below(1980),
  );
  return {
    count,
    row: sheetRows(count),
    id: texts(count, (i) => idOf(i, random)),
    name: texts(count, (i) => (random.chance(blankNames) ? "" : nameOf(isCompany(i), random))),
    kind,
    phone: phones(count, random),
    email: texts(count, (i) => emailOf(i, random)),
    creditCode: texts(count, (i) => (isCompany(i) ? creditCodeOf(random) : "")),
    region: texts(count, () => random.pick(regions)),
    owner: texts(count, () => (random.chance(blankOwners) ? "" : random.pick(surnames) + "经理")),
    createdOn,
    cooperationOn: numbers(count, (i) =>
      random.chance(0.15) ? NaN : numberAt(createdOn, i) + random.below(60),
    ),
    potential: texts(count, () => ratingFrom(random)),
    dependence: texts(count, () => ratingFrom(random)),
  };
}

function idOf(i: number, random: Random): string {
  if (random.chance(blankIds)) return "";
  return customerId(random.chance(duplicateIds) ? random.below(i + 1) : i);
}

function ratingFrom(random: Random): string {
  return random.chance(unknownRatings) ? "尚可" : random.pick(ratings);
}

/** `C000001` for the first customer. */
export function customerId(i: number): string {
  return `C${String(i + 1).padStart(6, "0")}`;
}

function nameOf(company: boolean, random: Random): string {
  const person = random.pick(surnames) + random.pick(givenNames);
  return company ? `${random.pick(regions)}${person}${random.pick(trades)}有限公司` : person;
}

function phones(count: number, random: Random): string[] {
  const column: string[] = [];
  for (let i = 0; i < count; i += 1) column.push(phoneOf(i, column, random));
  return column;
}

function phoneOf(i: number, earlier: readonly string[], random: Random): string {
  const draw = random.uniform();
  if (draw < blankPhones) return "";
  if (draw < blankPhones + malformedPhones) return String(random.below(1e6));
  if (draw < blankPhones + malformedPhones + repeatedPhones) return earlier[random.below(i)] ?? "";
  return random.pick(mobilePrefixes) + String(10_000_000 + i * 7 + random.below(7));
}

function emailOf(i: number, random: Random): string {
  const draw = random.uniform();
  if (draw < blankEmails) return "";
  return draw < blankEmails + malformedEmails ? `user${i}@@example` : `user${i}@example.com`;
}

/** GB 32100-2015: 17 characters and a check character from their weighted sum modulo 31. */
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function creditCodeOf(random: Random): string {
  const body = `91330100MA${Array.from({ length: 7 }, () => creditAlphabet[random.below(31)] ?? "").join("")}`;
  if (random.chance(malformedCreditCodes)) return body;
  let sum = 0;
  for (let i = 0, weight = 1; i < body.length; i += 1, weight = (weight * 3) % 31) {
    sum += creditAlphabet.indexOf(body.charAt(i)) * weight;
  }
  return body + creditAlphabet.charAt((31 - (sum % 31)) % 31);
}
