import type { Workbook } from "../model/workbook";
import { invalidArgument, type Arguments } from "./arguments";
import { apiError } from "./errors";
import { requireWritable } from "./guards";
import { hostObject, method, property, type HostObject, type Kind } from "./kinds";
import type { Session } from "./session";

/** The add-in's settings in this workbook, kept as JSON texts. */
export const settingsKind: Kind<Workbook> = {
  name: "SettingCollection",
  since: "1.4",
  item: (workbook, args) => {
    const setting = find(workbook, args);
    if (!setting) throw apiError("ItemNotFound");
    return setting;
  },
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingObject(workbook, key)),
  members: {
    Add: method("1.4", add),
    GetCount: method("1.4", (workbook) => workbook.settings.size),
    GetItemOrNullObject: method("1.4", find),
  },
};

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

export const settingKind: Kind<Setting> = {
  name: "Setting",
  since: "1.4",
  id: ({ key }) => key,
  members: {
    Key: property("1.4", ({ key }) => key),
    Value: property(
      "1.4",
      ({ workbook, key }): unknown => JSON.parse(workbook.settings.get(key) ?? "null"),
      ({ workbook, key }, value, session) => {
        store(workbook, key, value, session);
      },
    ),
    Delete: method("1.4", ({ workbook, key }, _, session) => {
      requireWritable(session);
      workbook.settings.delete(key);
    }),
  },
};

function settingObject(workbook: Workbook, key: string): HostObject {
  return hostObject(settingKind, { workbook, key });
}

/** Excel compares keys of settings without regard to upper and lower case. */
function find(workbook: Workbook, args: Arguments): HostObject | null {
  const wanted = args.text(0).toLowerCase();
  const key = [...workbook.settings.keys()].find((name) => name.toLowerCase() === wanted);
  return key === undefined ? null : settingObject(workbook, key);
}

/** Adding a key that exists replaces its value. */
function add(workbook: Workbook, args: Arguments, session: Session): HostObject {
  const existing = find(workbook, args)?.id();
  const key = typeof existing === "string" ? existing : args.text(0);
  store(workbook, key, args.at(1), session);
  return settingObject(workbook, key);
}

function store(workbook: Workbook, key: string, value: unknown, session: Session): void {
  requireWritable(session);
  if (value === undefined) throw invalidArgument();
  if (session.troubles.forgetsSettings) return;
  workbook.settings.set(key, JSON.stringify(value));
}
