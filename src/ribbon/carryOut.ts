import "./strictPage";
import type { CheckProgress } from "../actions/assessWorkbook";
import { assessWorkbook } from "../actions/assessWorkbook";
import { checkOutcome } from "../actions/checkOutcome";
import { checkWorkbook } from "../actions/checkWorkbook";
import { exportFindings } from "../actions/exportFindings";
import {
  clearRegisterFilters,
  filterRegister,
  type RegisterFilter,
} from "../actions/filterRegister";
import { ignoreFinding, restoreFinding } from "../actions/ignoreFinding";
import { saveSetup } from "../actions/saveSetup";
import { setUp } from "../actions/setUp";
import type { Setup } from "../domain/setup";
import type { Moment } from "../domain/time";
import { languageOf } from "../text/language";
import type { Order } from "./order";
import type { Outcome } from "./outcome";

/** What an order is carried out with. */
export interface Means {
  readonly now: Moment;
  readonly onProgress: (progress: CheckProgress) => void;
  readonly signal: AbortSignal;
}

/** @throws WorkbookError as the actions do */
export async function carryOut(order: Order, means: Means): Promise<Outcome> {
  switch (order.name) {
    case "checkSla":
    case "updateStatusColumns":
      return check(means);
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
      return { kind: "filters-cleared", ...(await clearRegisterFilters()) };
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
    case "setUpEmpty":
      return create(means, false);
    case "setUpSample":
      return create(means, true);
    case "saveSetup":
      return save(order.setup);
  }
}

async function check(means: Means): Promise<Outcome> {
  const checked = await checkWorkbook(means);
  const { book, assessment, ignored } = checked;
  const assessed = { book, assessment, ignored };
  return { kind: "checked", check: checkOutcome(checked), assessed };
}

async function read(means: Means): Promise<Outcome> {
  return { kind: "read", assessed: await assessWorkbook(means) };
}

async function save(setup: Setup): Promise<Outcome> {
  await saveSetup(setup);
  return { kind: "setup-saved", setup };
}

async function filter(wanted: RegisterFilter): Promise<Outcome> {
  return { kind: "filtered", ...(await filterRegister(wanted)) };
}

async function create({ now }: Means, withSample: boolean): Promise<Outcome> {
  const language = languageOf(Office.context.displayLanguage);
  return { kind: "set-up", ...(await setUp({ now, withSample, language })) };
}
