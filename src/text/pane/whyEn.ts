import type { WhyTexts } from "./whyZh";

export const whyEn: WhyTexts = {
  why: "Why",
  whyOf: (name) => `Why: ${name}`,
  tierAndTags: (customer) => `tier and tags of ${customer}`,
  nextContact: (customer) => `next contact with ${customer}`,
  nothing: "There is no deadline to explain: the data are in error or no rule matches.",
  goToRow: (row) => `Go to row ${row}`,
  goToCell: (cell) => `Go to ${cell}`,
  jumpIn: (jump, sheet) => `${jump} (${sheet})`,
  copyForBoss: "Copy the count",
  copyForCustomer: "Copy a reply to the customer",
  copied: "Copied: paste it into your chat.",
  close: "Close",
};
