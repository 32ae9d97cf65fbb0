import type { CheckProgress } from "../actions/check/assessWorkbook";
import { assessWorkbook } from "../actions/check/assessWorkbook";
import { checkOutcome } from "../actions/check/checkOutcome";
import { checkWorkbook } from "../actions/check/checkWorkbook";
import { exportFindings } from "../actions/findings/exportFindings";
import { filterByFigure, type Figure } from "../actions/filter/filterByFigure";
import {
  clearCustomerFilter,
  clearStatusColumns,
  filterCustomers,
  ribbonFilters,
} from "../actions/filter/filterCustomers";
import { ignoreFinding, restoreFinding } from "../actions/findings/ignoreFinding";
import { isMeetingWritten, preparedMeeting } from "../actions/meeting/prepareMeeting";
import { policyQuestion } from "../actions/policy/policyQuestion";
import { whileConfirmed } from "../actions/policy/whileConfirmed";
import { saveSetup } from "../actions/setup/saveSetup";
import { setUpRegister } from "../actions/setup/setUpRegister";
import { undoCheck } from "../actions/check/undoCheck";
import { unlessSilent } from "../actions/unlessSilent";
import { stopWatching, watchSheets } from "../actions/watchSheets";
import { setupIn, type Setup } from "../domain/setup/setup";
import type { Moment } from "../domain/time";
import { languageOf, type Language } from "../text/language";
import { addInState, changeState } from "./addInState";
import { completeLog, createLog, logAndCheck } from "./loggingOrders";
import type { HeldOrder, Order } from "./order";
import type { Checked, Outcome, PolicyChanged } from "./outcome";
import { compareVersion, writeCalendar, writeNotice, writePolicy } from "./policyOrders";

/** What an order is carried out with. */
export interface Means {
  readonly now: Moment;
  readonly onProgress: (progress: CheckProgress) => void;
  readonly signal: AbortSignal;
  /** The digest of changed rules that the person has said yes to. */
  readonly accepted?: string;
}

/** @throws WorkbookError as the actions do, and `excel-silent` */
export async function carryOut(order: Order, means: Means): Promise<Outcome> {
  return unlessSilent(means, (heard) => outcomeOf(order, heard));
}

async function outcomeOf(order: Order, means: Means): Promise<Outcome> {
  switch (order.name) {
    case "checkSla":
      return checkForMeeting(means);
    case "updateStatusColumns":
      return check(order, means);
    case "prepareMeeting":
      return meetingAsOf(order, means);
    case "acceptPolicy":
      return carryOut(order.held, { ...means, accepted: order.digest });
    case "undo":
      return undo(means);
    case "filterByFigure":
      return byFigure(order.figure, order.checkedAt);
    case "read":
      return read(means);
    case "showToday":
      return read(means);
    case "filterTierA":
      return filter("tier-a");
    case "filterOverdue":
      return filter("overdue");
    case "filterSlaBreached":
      return filter("sla-breached");
    case "clearFilters":
      return { kind: "filters-cleared", ...(await clearStatusColumns()) };
    case "filterCustomers":
      return { kind: "customers-filtered", filter: await filterCustomers(order.choice) };
    case "clearCustomerFilter":
      return { kind: "customer-filter-cleared", filter: await clearCustomerFilter() };
    case "ignoreFinding": {
      const { assessed, finding, note } = order;
      const left = await ignoreFinding(assessed, finding, note, means.now);
      return { kind: "finding-ignored", assessed: left };
    }
    case "restoreFinding": {
      const { assessed, finding } = order;
      return { kind: "finding-restored", assessed: await restoreFinding(assessed, finding) };
    }
    case "exportFindings": {
      const { assessment, language } = order;
      return { kind: "findings-exported", ...(await exportFindings(assessment, language, means)) };
    }
    case "logContact": {
      const { entry, assessed } = order;
      return logAndCheck(entry, assessed, means, () =>
        check({ name: "updateStatusColumns" }, means),
      );
    }
    case "createContactLog":
      return createLog(order.assessed, paneLanguage(), means);
    case "addLogColumns":
      return completeLog(order.fields, order.assessed, means);
    case "createPolicySheet":
      return writePolicy(order.preset, paneLanguage(), means);
    case "createCalendarSheet":
      return writeCalendar(order.assessed, paneLanguage(), means);
    case "addNotice":
      return writeNotice(order, order.assessed, paneLanguage(), means);
    case "compareVersion":
      return compareVersion(order.assessed, order.from, means);
    case "setUpEmpty":
      return create(means, false);
    case "setUpSample":
      return create(means, true);
    case "saveSetup":
      return save(order.setup);
  }
}

async function check(held: HeldOrder, means: Means): Promise<Checked | PolicyChanged> {
  await untilDone(stopWatching);
  const checked = await checkWorkbook({ ...means, remember: true });
  if ("question" in checked) return { kind: "policy-changed", held, ...checked };
  await untilDone(() => watchSheets(checked.book, outdated));
  const { book, assessment, ignored } = checked;
  const assessed = { book, assessment, ignored };
  return { kind: "checked", check: checkOutcome(checked), assessed };
}

async function meetingAsOf(
  order: Extract<HeldOrder, { name: "prepareMeeting" }>,
  means: Means,
): Promise<Outcome> {
  const assessed = await assessWorkbook({ ...means, now: order.cutOff });
  const { now: at, accepted } = means;
  const answer = await policyQuestion(assessed, { at, accepted }, means);
  if ("question" in answer) return { kind: "policy-changed", ...answer, held: order };
  const prepare = () => preparedMeeting(assessed, paneLanguage(), means);
  const meeting = await whileConfirmed(answer.toConfirm, prepare, isMeetingWritten);
  return { kind: "meeting-prepared", meeting };
}

/** The check with its record and its sheet for the meeting; these failing leaves the check itself as it is. */
async function checkForMeeting(means: Means): Promise<Checked | PolicyChanged> {
  const checked = await check({ name: "checkSla" }, means);
  if (checked.kind === "policy-changed") return checked;
  if (!checked.assessed.book.issues || checked.check.written instanceof Error) return checked;
  return { ...checked, meeting: await preparedMeeting(checked.assessed, paneLanguage(), means) };
}

function outdated(): void {
  changeState({ isOutdated: true });
}

/** The mark of old figures is a comfort: a check never fails for it. */
async function untilDone(watching: () => Promise<void>): Promise<void> {
  try {
    await watching();
  } catch (error) {
    console.warn("The sheets could not be watched.", error);
  }
}

async function undo({ onProgress, signal }: Means): Promise<Outcome> {
  await untilDone(stopWatching);
  return { kind: "undone", ...(await undoCheck({ onProgress, signal })) };
}

async function read(means: Means): Promise<Outcome> {
  return { kind: "read", assessed: await assessWorkbook(means) };
}

async function save(setup: Setup): Promise<Outcome> {
  return { kind: "setup-saved", ...(await saveSetup(setup, languageBy(setup))) };
}

function paneLanguage(): Language {
  return languageBy(setupIn(addInState().setup));
}

function languageBy({ language }: Setup): Language {
  return language === "follow" ? languageOf(Office.context.displayLanguage) : language;
}

async function filter(wanted: keyof typeof ribbonFilters): Promise<Outcome> {
  return { kind: "filtered", ...(await filterCustomers(ribbonFilters[wanted])) };
}

async function byFigure(figure: Figure, checkedAt: Moment): Promise<Outcome> {
  return { kind: "filtered", figure, ...(await filterByFigure(figure, checkedAt)) };
}

async function create({ now }: Means, withSample: boolean): Promise<Outcome> {
  const language = paneLanguage();
  return { kind: "set-up", ...(await setUpRegister({ now, withSample, language })) };
}
