import type { AddInRuntime } from "./addInRuntime";
import { asWord } from "./arguments";
import { apiNotFound } from "./errors";
import { hostObject, method, type HostObject, type Kind } from "./kinds";

/** Objects that Office.js makes by name instead of finding them in the workbook; `Office.addin` is made of these. */
type Service = Kind<null>;

/** Office.js says when ribbon commands and keyboard shortcuts can be answered; nothing waits for it here. */
const addInInternalService: Service = {
  name: "AddinInternalService",
  since: "1.1",
  members: {
    NotifyActionHandlerReady: method("1.1", () => null),
  },
};

const states = ["Background", "Visible"] as const satisfies readonly AddInRuntime["state"][];

const appRuntimeService: Service = {
  name: "AppRuntimeService",
  since: "1.1",
  members: {
    GetAppRuntimeState: method("1.1", (_, __, session) => session.runtime.state),
    SetAppRuntimeState: method("1.1", (_, args, session) => {
      session.runtime.ask(asWord(args.at(0), states));
    }),
  },
};

const services = new Map<string, Service>([
  ["Microsoft.InternalService.AddinInternalService", addInInternalService],
  ["Microsoft.AppRuntime.AppRuntimeService", appRuntimeService],
]);

/** @param name as the client spells it, such as `Microsoft.AppRuntime.AppRuntimeService` */
export function serviceByName(name: string): HostObject {
  const service = services.get(name);
  if (!service) throw apiNotFound(name, "this service is not played");
  return hostObject(service, null);
}
