import type { Workbook } from "../model/workbook";
import { asWord } from "./arguments";
import { hostObject, method, object, property, type Kind } from "./kinds";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationKind: Kind<Workbook> = {
  name: "Application",
  since: "1.1",
  members: {
    CalculationMode: property(
      "1.1",
      (_, session) => session.calculationMode,
      (_, value, session) => {
        session.calculationMode = asWord(value, calculationModes);
      },
    ),
    CalculationState: property("1.9", () => "Done"),
    DecimalSeparator: property("1.11", () => "."),
    ThousandsSeparator: property("1.11", () => ","),
    CultureInfo: object("1.11", (workbook) => hostObject(cultureKind, workbook)),
    /** Nothing is calculated here, see docs/host-fidelity.md. */
    Calculate: method("1.1", () => null),
    SuspendApiCalculationUntilNextSync: method("1.6", () => null),
    SuspendScreenUpdatingUntilNextSync: method("1.9", () => null),
  },
};

/** A Windows set to Chinese (PRC), where the add-in's users work. */
const cultureKind: Kind<Workbook> = {
  name: "CultureInfo",
  since: "1.11",
  members: {
    Name: property("1.11", () => "zh-CN"),
    DatetimeFormat: object("1.12", (workbook) => hostObject(datetimeFormatKind, workbook)),
    NumberFormat: object("1.11", (workbook) => hostObject(numberFormatKind, workbook)),
  },
};

const datetimeFormatKind: Kind<Workbook> = {
  name: "DatetimeFormatInfo",
  since: "1.12",
  members: {
    DateSeparator: property("1.12", () => "/"),
    LongDatePattern: property("1.12", () => "yyyy'年'M'月'd'日'"),
    LongTimePattern: property("1.12", () => "H:mm:ss"),
    ShortDatePattern: property("1.12", () => "yyyy/M/d"),
    TimeSeparator: property("1.12", () => ":"),
  },
};

const numberFormatKind: Kind<Workbook> = {
  name: "NumberFormatInfo",
  since: "1.11",
  members: {
    NumberDecimalSeparator: property("1.11", () => "."),
    NumberGroupSeparator: property("1.11", () => ","),
  },
};

export const applicationKinds = [cultureKind, datetimeFormatKind, numberFormatKind];
