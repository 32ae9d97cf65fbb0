import { defaultCalendar } from "../calendar/chineseCalendar";
import { defaultChannels } from "./defaultChannels";
import { defaultFollowUp, defaultRoutines } from "./defaultFollowUp";
import { defaultIssueLife } from "./defaultIssueLife";
import { defaultServiceLevel } from "./defaultServiceLevel";
import { CHOSEN, defaultSources } from "./defaultSources";
import type { Criterion, Policy } from "./policy";

/** A typed rating stands for its own points, in steps of ten so that a small change moves no grade. */
const ratingScale: Criterion["scale"] = Array.from({ length: 11 }, (_, step) => ({
  from: step * 10,
  points: step * 10,
}));

const criteria: Criterion[] = [
  {
    kind: "amount",
    weight: 35,
    // Yuan in the window, for a small company.
    scale: [
      { from: 0, points: 0 },
      { from: 5_000, points: 25 },
      { from: 20_000, points: 50 },
      { from: 50_000, points: 75 },
      { from: 100_000, points: 100 },
    ],
    source: `S1-04, S2-45; ${CHOSEN}`,
  },
  {
    kind: "frequency",
    weight: 25,
    // Orders in the window.
    scale: [
      { from: 0, points: 0 },
      { from: 1, points: 25 },
      { from: 2, points: 50 },
      { from: 4, points: 75 },
      { from: 8, points: 100 },
    ],
    source: `S1-04, S2-45; ${CHOSEN}`,
  },
  {
    kind: "cooperation",
    weight: 10,
    // Whole months.
    scale: [
      { from: 0, points: 0 },
      { from: 6, points: 25 },
      { from: 12, points: 50 },
      { from: 36, points: 75 },
      { from: 60, points: 100 },
    ],
    source: `S1-05, S3-14; ${CHOSEN}`,
  },
  {
    kind: "complaints",
    weight: 10,
    // Complaints in the window: fewer is better.
    scale: [
      { from: 0, points: 100 },
      { from: 1, points: 60 },
      { from: 2, points: 30 },
      { from: 3, points: 0 },
    ],
    source: `S2-45; ${CHOSEN}`,
  },
  { kind: "dependence", weight: 10, scale: ratingScale, source: `S2-45; ${CHOSEN}` },
  { kind: "potential", weight: 10, scale: ratingScale, source: `S2-24, S3-14; ${CHOSEN}` },
];

const tiers: Policy["tiers"] = {
  windowMonths: 12,
  criteria,
  lowestScore: { A: 75, B: 55, C: 35 },
  ratings: {
    很高: 100,
    高: 90,
    较高: 75,
    較高: 75,
    中: 60,
    中等: 60,
    一般: 60,
    较低: 40,
    較低: 40,
    低: 30,
    很低: 10,
    无: 0,
    無: 0,
    "very high": 100,
    high: 90,
    medium: 60,
    moderate: 60,
    average: 60,
    low: 30,
    "very low": 10,
    none: 0,
  },
  complaintWords: ["投诉", "投訴", "抱怨", "complaint"],
};

const tags: Policy["tags"] = {
  highValue: { tiers: ["A"] },
  potential: { lowestPotential: 75, tiers: ["B", "C", "D"] },
  churnRisk: {
    silentGaps: 2,
    fewestOrders: 4,
    silentDays: 180,
    complaints: 2,
    lowestSatisfaction: 2,
  },
};

/** Register: S0-03 (姓名, 联系方式), S3-19 (客户ID, 负责人); the others: what their rules cannot do without. */
const required: Policy["required"] = {
  register: ["id", "name", "phone", "owner"],
  contacts: ["customerId", "at"],
  orders: ["customerId", "orderedAt", "amount"],
  issues: ["id", "customerId", "raisedAt", "severity"],
  surveys: ["customerId", "score"],
  plans: ["customerId", "nextOn"],
};

/** The company's rules before anybody has changed them. */
export const defaultPolicy: Policy = {
  name: "客户管理办法",
  version: "1",
  preset: "default",
  document: { status: "draft", approver: "", effectiveOn: "", nextReviewOn: "" },
  goals: [
    { name: "satisfaction", amount: 95, unit: "%", source: "S0-19, S3-25" },
    { name: "renewal", amount: 85, unit: "%", source: "S3-25" },
  ],
  modules: {
    contacts: true,
    plans: true,
    issues: true,
    orders: true,
    surveys: true,
    calendar: true,
  },
  channels: defaultChannels,
  calendar: defaultCalendar,
  serviceLevel: defaultServiceLevel,
  issueLife: defaultIssueLife,
  surveys: {
    every: { amount: 3, unit: "months" },
    // 3日内: the text says days, not working days.
    afterResolution: { amount: 3, reading: "calendar-days", source: "S2-53" },
  },
  tiers,
  tags,
  followUp: defaultFollowUp,
  routines: defaultRoutines,
  required,
  sources: defaultSources,
};
