import type { PolicyPageTexts } from "./policyPageZh";

const countOf = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const forCustomer = (customer: string) => (customer === "" ? "" : ` (${customer})`);

export const policyPageEn: PolicyPageTexts = {
  title: "Policy",
  readAt: (at) => `Read at ${at}. Read again after changing the sheets.`,
  readAgain: "Read again",
  inForce: {
    title: "Rules in force",
    sheet: (sheet) => `They stand on the sheet “${sheet}”, to be changed and printed.`,
    openSheet: (sheet) => `Open “${sheet}”`,
    goToCell: (fact) => `Go to the cell of “${fact}”`,
    notWritten: "not written",
    since: "Last change",
    builtIn:
      "The workbook has no policy sheet that can be read; the built-in default rules hold. Choose rules to write down as a sheet, then make them your own:",
    choose: "Which rules",
    presets: {
      default: "Default: what holds now, drawn from the three below",
      s0: "S0 policy: answer within 24 hours, solve ordinary issues in 3 working days, complex ones in 7 days",
      s2: "S2 handbook: answer within 24 hours, solve within 48 hours, survey within 3 days of that",
      s3: "S3 tool: follow-up by high value, potential and churn risk",
    },
    create: "Create the policy sheet",
    created: (sheet) =>
      `“${sheet}” was created. Check again to go by it; you are asked first where its rules differ.`,
  },
  later: {
    title: "Versions to come",
    none: "No rule is written to change later. To change one from a day on, add a row for it with its date of effect.",
    from: (day) => `From ${day}`,
    preview: "See what will change",
    previewOf: (day) => `See what the version of ${day} will change`,
    compared: "What will change has been computed.",
  },
  mistakes: {
    title: (count) =>
      count === 0
        ? "Mistakes and contradictions"
        : countOf(count, "mistake, contradiction or note", "mistakes, contradictions and notes"),
    none: "No mistakes: nothing is wrong or contradictory in the policy and the working calendar.",
    ignored: (count) => `${count} more ignored, see “Problems”.`,
  },
  calendar: {
    title: "Working calendar",
    sheet: (sheet) => `It stands on the sheet “${sheet}”.`,
    announced: (years) => `Years with a holiday notice: ${years.join(", ")}.`,
    builtIn:
      "The workbook has no working calendar; the built-in holidays hold. Create the sheet to add days of your own.",
    create: "Create the working calendar",
    created: (sheet) =>
      `“${sheet}” was created with the announced holidays; add the company's own days to it.`,
    off: "The working calendar is switched off; the built-in holidays hold. Switch it on among the modules of the settings or of the policy.",
    provisional: (year) => `No holiday notice for ${year} yet`,
    firstIssue: (dueOn, issue, customer) =>
      `The first affected: issue ${issue}${forCustomer(customer)}, due on ${dueOn}.`,
    firstContact: (dueOn, customer) =>
      `The first affected due date: ${dueOn}${forCustomer(customer)}.`,
    why: (year) =>
      `Which days of ${year} are holidays or make-up days is not known, so deadlines that need it are provisional. Once the State Council has published the notice, paste its text below.`,
    goToRow: "Go to the row",
  },
  notice: {
    title: "Paste a holiday notice",
    hint: "Paste the text of the State Council's holiday notice. You see a preview first; only “Add” writes.",
    text: "Text of the notice",
    year: "Year of the notice",
    preview: "Preview",
    add: "Add to the working calendar",
    understood: (days, added, sheet) =>
      `${countOf(days, "day", "days")} understood, ${added} to be added to ${sheet === "" ? "the working calendar" : `“${sheet}”`}.`,
    newSheet: "The workbook has no working calendar yet; adding creates it.",
    types: { off: "off", work: "work", half: "half" },
    states: {
      new: "new",
      listed: "already there",
      contradicted: "contradicts the sheet, not added",
      "company-differs": "added, but the company's own day wins",
    },
    existing: (row, type, name) => `Row ${row} says: ${[type, name].filter(Boolean).join(" ")}`,
    refused: (count) =>
      countOf(
        count,
        "sentence not taken over or worth a look",
        "sentences not taken over or worth a look",
      ),
    nothing: "There is no date to add.",
    added: (sheet, firstRow, lastRow) =>
      `Added to “${sheet}”, rows ${firstRow} to ${lastRow}. Check again to go by the new calendar.`,
    nothingAdded: (sheet) => `“${sheet}” has them all; nothing was written.`,
  },
  overview: {
    open: (rules) => `Open the policy: ${rules}`,
    paste: "Paste a holiday notice",
  },
  setting: {
    title: "Policy and working calendar",
    hint: "The rules in force, later versions, mistakes, and pasting a holiday notice.",
    open: "Open the policy",
  },
};
