import type { Issues } from "../../src/domain/records";
import { dayOf, SECONDS_PER_DAY, type Moment } from "../../src/domain/time";
import { someCustomerId, someMoment } from "./activity";
import { numberAt, numbers, sheetRows, texts } from "./columns";
import type { Random } from "./random";

const severities = ["一般", "一般", "一般", "中度", "复杂", "重大"] as const;
const categories = ["咨询", "咨询", "质量", "物流", "投诉"] as const;
const channels = ["电话", "邮件", "微信", "意见箱"] as const;
const owners = ["客服一组", "客服二组", "技术支持"] as const;

const unknownSeverities = 0.005;
const raisedOnADateOnly = 0.01;
const responseNotWritten = 0.01;
const closedWithoutTime = 0.02;
const responseBeforeRaised = 0.003;
const resolvedBeforeResponse = 0.002;
const raisedInFuture = 0.001;
const stillOpen = 0.04;
const raisedNotWritten = 0.001;
const waitsWithoutStart = 0.001;
const waits = 0.15;
const secondWaits = 0.03;
const openWaits = 0.3;
const reversedWaits = 0.03;

export function generatedIssues(customers: number, now: Moment, random: Random): Issues {
  const count = customers;
  const { answeredAt, ...moments } = momentsOf(count, now, random);
  const { resolvedAt } = moments;
  const first = pauses(count, waits, answeredAt, resolvedAt, now, random);
  const second = pauses(count, secondWaits, answeredAt, resolvedAt, now, random);
  return {
    ...{ count, ...moments, row: sheetRows(count) },
    id: texts(count, (i) => `W${String(i + 1).padStart(6, "0")}`),
    customerId: texts(count, () => someCustomerId(customers, random)),
    channel: texts(count, () => random.pick(channels)),
    severity: texts(count, () =>
      random.chance(unknownSeverities) ? "待定" : random.pick(severities),
    ),
    category: texts(count, () => random.pick(categories)),
    status: texts(count, (i) =>
      numberAt(resolvedAt, i) <= now || random.chance(closedWithoutTime) ? "已解决" : "处理中",
    ),
    owner: texts(count, () => random.pick(owners)),
    waitingFrom: first.from,
    waitingTo: first.to,
    moreWaits: [second],
  };
}

/** Issues of half a year; delays are log-normal, what would lie after `now` has not happened yet. */
function momentsOf(count: number, now: Moment, random: Random) {
  const raisedWithoutTime = new Uint8Array(count);
  const raisedAt = numbers(count, (i) => {
    if (random.chance(raisedNotWritten)) return NaN;
    const at = random.chance(raisedInFuture) ? now + 3600 : someMoment(180, now, random);
    if (!random.chance(raisedOnADateOnly)) return at;
    raisedWithoutTime[i] = 1;
    return dayOf(at) * SECONDS_PER_DAY;
  });
  const answeredAt = numbers(count, (i) => later(numberAt(raisedAt, i), 4, 1.3, random));
  const respondedAt = numbers(count, (i) => {
    if (random.chance(responseNotWritten)) return NaN;
    if (random.chance(responseBeforeRaised)) return numberAt(raisedAt, i) - 3600;
    return upTo(now, numberAt(answeredAt, i));
  });
  const resolvedAt = numbers(count, (i) => {
    if (random.chance(resolvedBeforeResponse)) return numberAt(respondedAt, i) - 1800;
    if (random.chance(stillOpen)) return NaN;
    return upTo(now, later(numberAt(answeredAt, i), 40, 1.1, random));
  });
  return { raisedAt, raisedWithoutTime, answeredAt, respondedAt, resolvedAt };
}

/** A whole minute after `at`, log-normally distributed around `hours`. */
function later(at: Moment, hours: number, spread: number, random: Random): Moment {
  return at + Math.ceil(hours * 60 * Math.exp(spread * random.normal())) * 60;
}

function upTo(now: Moment, at: Moment): Moment {
  return at <= now ? at : NaN;
}

/** Waiting for the customer, somewhere after the answer; open-ended only where nothing is resolved. */
function pauses(
  count: number,
  share: number,
  answeredAt: Float64Array,
  resolvedAt: Float64Array,
  now: Moment,
  random: Random,
): { from: Float64Array; to: Float64Array } {
  const from = numbers(count, (i) => {
    const at = later(numberAt(answeredAt, i), 3, 0.8, random);
    return random.chance(share) ? upTo(now, at) : NaN;
  });
  const to = numbers(count, (i) => {
    if (Number.isNaN(numberAt(from, i))) return random.chance(waitsWithoutStart) ? now : NaN;
    const end = later(numberAt(from, i), 20, 0.8, random);
    if (random.chance(openWaits) && Number.isNaN(numberAt(resolvedAt, i))) return NaN;
    return random.chance(reversedWaits) ? numberAt(from, i) - 600 : upTo(now, end);
  });
  return { from, to };
}
