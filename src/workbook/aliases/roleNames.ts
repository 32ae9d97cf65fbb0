import type { RoleNames, TableRole } from "./fieldNames";
import { registerNames } from "./register";
import { contactsNames } from "./contacts";
import { ordersNames } from "./orders";
import { issuesNames } from "./issues";
import { surveysNames } from "./surveys";
import { plansNames } from "./plans";
import { calendarNames } from "./calendar";

export const sheetNamesOfPolicy = "管理办法,客户管理办法,管理制度,管理规则,policy,rules";

export const roleNames: Readonly<Record<TableRole, RoleNames>> = {
  register: registerNames,
  contacts: contactsNames,
  orders: ordersNames,
  issues: issuesNames,
  surveys: surveysNames,
  plans: plansNames,
  calendar: calendarNames,
};
