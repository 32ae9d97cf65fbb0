import type { Contacts, Orders, Plans, Surveys } from "../../src/domain/records";
import { dayOf, SECONDS_PER_DAY, type Moment } from "../../src/domain/time";
import { numberAt, numbers, sheetRows, texts } from "./columns";
import { customerId } from "./customers";
import type { Random } from "./random";

const methods = ["电话", "微信", "邮件", "面谈", "线上会议", "群发短信"] as const;
const kinds = ["常规", "常规", "常规", "深度", "业务回顾", ""] as const;
const outcomes = ["有效", "有效", "有效", "有效", "未接通", ""] as const;
const owners = ["王经理", "李经理", "张经理", "刘经理", "陈经理"] as const;

const unknownCustomers = 0.005;
const blankCustomers = 0.001;
const blankDates = 0.001;
const blankAmounts = 0.001;
const negativeAmounts = 0.002;

/** Few customers are busy: the exponent gives the busiest tenth about a quarter of the rows. */
const skew = 1.8;
const recency = 1.8;

/** The customer of one row of the log, the orders or the issues. */
export function someCustomerId(customers: number, random: Random): string {
  if (random.chance(blankCustomers)) return "";
  if (random.chance(unknownCustomers)) return `X${String(random.below(1e6)).padStart(6, "0")}`;
  return customerId(Math.floor(random.uniform() ** skew * customers));
}

/** A whole minute from 9:00 to 18:00 on one of the `days` days before `now`, the later the likelier. */
export function someMoment(days: number, now: Moment, random: Random): Moment {
  const on = dayOf(now) - 1 - Math.floor(random.uniform() ** recency * days);
  return on * SECONDS_PER_DAY + (9 * 60 + random.below(9 * 60)) * 60;
}

export function generatedOrders(customers: number, now: Moment, random: Random): Orders {
  const count = customers * 5;
  return {
    count,
    row: sheetRows(count),
    id: texts(count, (i) => `D${String(i + 1).padStart(7, "0")}`),
    customerId: texts(count, () => someCustomerId(customers, random)),
    orderedAt: numbers(count, () =>
      random.chance(blankDates) ? NaN : dayOf(someMoment(912, now, random)) * SECONDS_PER_DAY,
    ),
    amount: numbers(count, () => amountFrom(random)),
  };
}

/** Log-normal around 5,000 yuan, in whole fen. */
function amountFrom(random: Random): number {
  if (random.chance(blankAmounts)) return NaN;
  const fen = Math.round(Math.exp(8.5 + 1.2 * random.normal()) * 100);
  return (random.chance(negativeAmounts) ? -fen : fen) / 100;
}

/** The log of 18 months; one row in a hundred is a contact planned for the coming month. */
export function generatedContacts(customers: number, now: Moment, random: Random): Contacts {
  const count = customers * 5;
  const at = numbers(count, () => {
    const past = someMoment(547, now, random);
    return random.chance(0.01) ? now + (1 + random.below(30)) * SECONDS_PER_DAY : past;
  });
  return {
    count,
    row: sheetRows(count),
    id: texts(count, (i) => `L${String(i + 1).padStart(7, "0")}`),
    customerId: texts(count, () => someCustomerId(customers, random)),
    at,
    enteredAt: numbers(count, (i) =>
      random.chance(0.3) ? NaN : Math.min(numberAt(at, i) + random.below(2880) * 60, now),
    ),
    method: texts(count, () => random.pick(methods)),
    kind: texts(count, () => random.pick(kinds)),
    outcome: texts(count, () => random.pick(outcomes)),
    owner: texts(count, () => random.pick(owners)),
    nextOn: numbers(count, (i) =>
      random.chance(0.8) ? NaN : dayOf(numberAt(at, i)) + 7 + random.below(30),
    ),
  };
}

export function generatedSurveys(customers: number, now: Moment, random: Random): Surveys {
  const count = Math.ceil(customers / 2);
  return {
    count,
    row: sheetRows(count),
    customerId: texts(count, () => someCustomerId(customers, random)),
    issueId: texts(count, () => ""),
    score: numbers(count, () => random.pick([5, 5, 5, 4, 4, 3, 2, 1])),
    answeredAt: numbers(count, () =>
      random.chance(blankDates) ? NaN : someMoment(365, now, random),
    ),
  };
}

export function generatedPlans(customers: number, now: Moment, random: Random): Plans {
  const count = Math.ceil(customers / 10);
  return {
    count,
    row: sheetRows(count),
    customerId: texts(count, () => someCustomerId(customers, random)),
    method: texts(count, () => random.pick(methods)),
    owner: texts(count, () => random.pick(owners)),
    nextOn: numbers(count, () => dayOf(now) - 15 + random.below(60)),
  };
}
