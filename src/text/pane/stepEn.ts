import type { StepTexts } from "./stepZh";

export const stepEn: StepTexts = {
  names: {
    receive: "to receive",
    classify: "to classify",
    respond: "to respond",
    plan: "to plan",
    analyse: "to analyse",
    resolve: "to resolve",
    "resolve-again": "reopened, to resolve",
    handle: "to handle",
    confirm: "to confirm",
    survey: "to survey",
    "root-cause": "root cause to write",
    closed: "closed",
    merged: "merged",
  },
  status: (typed) => `Status: ${typed}`,
  line: (step) => `Step: ${step}`,
  lineDue: (step, dueAt, left) => `Step: ${step}, due ${dueAt}, ${left}`,
  afterResolution: (promise, _clock, dueAt) => `After the resolution, ${promise}: due ${dueAt}`,
};
