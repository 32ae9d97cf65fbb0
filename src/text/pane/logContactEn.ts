import type { LogContactTexts } from "./logContactZh";

const listed = (words: readonly string[]) => words.join(", ");

export const logContactEn: LogContactTexts = {
  open: "Log a contact",
  openFor: (customer) => `Log a contact with ${customer}`,
  title: "Log a contact",
  customer: "Customer",
  changeCustomer: "Change",
  customerMissing: "Choose a customer.",
  at: "Time of contact",
  atMissing: "Enter when the contact took place.",
  atInFuture: (now) =>
    `The contact cannot be later than now (${now}). A contact to come goes into “Next date”.`,
  outcome: "Outcome",
  kind: "Kind",
  method: "Method",
  content: "Content",
  feedback: "Customer feedback",
  nextStep: "Next step",
  nextOn: "Next date",
  nextOnPast: "The next date cannot be before the contact.",
  owner: "Recorded by",
  resets: (kinds) => `Sets anew: ${listed(kinds)}`,
  resetsNothing: "An attempt sets no clock anew.",
  willWrite: (sheet) => `Goes into a new row of “${sheet}”, with the time of entry.`,
  columnsMissing: (sheet, fields) =>
    `“${sheet}” has no column for: ${listed(fields)}. These will not be written.`,
  addColumns: "Add these columns",
  columnsAdded: (sheet, headers) => `Added to “${sheet}”: ${listed(headers)}.`,
  noLog:
    "This workbook has no contact log: a sheet with headers such as “Customer ID” and “Contacted at”.",
  createLog: "Create a contact log",
  logCreated: (sheet) => `Created the sheet “${sheet}”.`,
  loading: "Looking at the contact log …",
  save: "Save",
  saving: "Saving …",
  cancel: "Cancel",
  logged: (customer, sheet, row) => `Logged a contact with ${customer}: row ${row} of “${sheet}”.`,
  wasThere: (customer, sheet, row) =>
    `This contact with ${customer} is already there (row ${row} of “${sheet}”); it was not written again.`,
  notChecked: (reason) => `The status is not updated yet: ${reason}`,
};
