import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { ExcelHost } from "../host/richapi/excelHost";
import { requirementSets, supports, type Profile } from "../host/richapi/profile";

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Puts back what was global before. */
  dispose(): void;
}

/** The three names that Office.js puts into a page's global scope. */
type Globals = Pick<OfficeClient, "Excel" | "Office" | "OfficeExtension">;
const globalNames = ["Excel", "Office", "OfficeExtension"] as const;

/** What Office.js expects of the browser's window, as far as it is used without a page. */
interface ClientWindow extends Record<string, unknown> {
  readonly Excel: Globals["Excel"];
  Office: Globals["Office"];
  readonly OfficeExtension: Globals["OfficeExtension"] & {
    readonly HostBridge: { init(bridge: NativeBridge): void };
    /** Handlers of events by frame; they belong to a page and go with it. */
    readonly GenericEventRegistration: { s_genericEventRegistrations: object };
  };
}

/** The client sets `onMessageFromHost`; we answer through it. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/**
 * Loads Microsoft's unmodified Office.js client on top of a host and makes it global, as in a page inside Excel.
 * The code is evaluated once and in the caller's realm, so that arrays, plain objects and errors are the caller's.
 */
export function installOfficeClient(host: ExcelHost): OfficeClient {
  const { window, office } = (loaded ??= loadClient());
  const previous = globalNames.map((name) => [name, globalValue(name)] as const);
  const previousConnection = connection;
  connect(window, { bridge: bridgeTo(host), office: officeOf(office, host.profile) });
  for (const name of globalNames) setGlobal(name, window[name]);
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    dispose() {
      for (const [name, value] of previous) setGlobal(name, value);
      connection = previousConnection;
      if (previousConnection) connect(window, previousConnection);
    },
  };
}

interface Connection {
  readonly bridge: NativeBridge;
  readonly office: Globals["Office"];
}

let loaded: { readonly window: ClientWindow; readonly office: object } | undefined;
let connection: Connection | undefined;

function connect(window: ClientWindow, to: Connection): void {
  connection = to;
  window.Office = to.office;
  window.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  window.OfficeExtension.HostBridge.init(to.bridge);
}

/** Answers come after the client has returned to its caller, as they do in Excel. */
function bridgeTo(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      void Promise.resolve()
        .then(() => host.handle(text))
        .then((answer) => bridge.onMessageFromHost?.(answer))
        .then(() => {
          host.deliverEvents();
        });
    },
  };
  host.onMessage = (text) => bridge.onMessageFromHost?.(text);
  return bridge;
}

/** The web client's file; all builds carry the same Excel library, the host decides what is supported. */
const clientFile = "excel-web-16.00.js";

function loadClient(): { window: ClientWindow; office: object } {
  const packageFile = createRequire(__filename).resolve("@microsoft/office-js/package.json");
  const code = readFileSync(join(dirname(packageFile), "dist", clientFile), "utf8");
  const window = clientWindow();
  // The client is a classic script for a page. `Function` evaluates it in this realm; a vm context would not.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const evaluate = new Function(
    "window",
    "self",
    "document",
    "navigator",
    "location",
    sharedGlobals + code,
  ) as (...browser: unknown[]) => void;
  evaluate.call(
    window,
    window,
    window,
    window["document"],
    window["navigator"],
    window["location"],
  );
  hidePolyfills();
  const page = window as ClientWindow;
  return { window: page, office: page.Office };
}

/**
 * Names that the script declares with `var` and also reads from `window`, which are the same thing in a page.
 * They become variables of our function and accessors of our window.
 */
const sharedGlobals = [
  "Excel",
  "OfficeExtension",
  "OfficeExtensionBatch",
  "Office",
  "OSF",
  "Microsoft",
  "Type",
  "Sys",
  "OfficeCore",
  "OfficeRuntime",
  "CustomFunctionMappings",
  "CustomFunctions",
]
  .map(
    (name) =>
      `var ${name} = window.${name};` +
      `Object.defineProperty(window, "${name}", {` +
      `configurable: true, get() { return ${name}; }, set(value) { ${name} = value; } });`,
  )
  .join("\n");

function clientWindow(): Record<string, unknown> {
  const location = {
    href: "https://localhost/",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    origin: "https://localhost",
    pathname: "/",
    search: "",
    hash: "",
  };
  const nothing = () => undefined;
  const document = {
    location,
    URL: location.href,
    // Stays "loading", so that the client does not start what belongs to a page.
    readyState: "loading",
    createElement: () => ({ style: {}, setAttribute: nothing }),
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: nothing,
    head: { appendChild: nothing },
    body: null,
    cookie: "",
  };
  const webExtension = {};
  const window: Record<string, unknown> = {
    location,
    document,
    navigator: { userAgent: "Node", platform: "Win32", language: "zh-CN" },
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    history: {},
    external: {},
    name: "",
    Promise,
    Microsoft: { Office: { WebExtension: webExtension } },
    Office: webExtension,
    Type: { registerNamespace: nothing, prototype: { registerClass: nothing } },
    Sys: {},
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

/** The client adds helpers of its own to Error; hidden ones do not turn up in loops over errors. */
function hidePolyfills(): void {
  const helper = Object.getOwnPropertyDescriptor(Error.prototype, "popStackFrame");
  if (helper)
    Object.defineProperty(Error.prototype, "popStackFrame", { ...helper, enumerable: false });
}

/** The client's own `Office` with the parts of `Office.context` that the add-in uses. */
function officeOf(client: object, profile: Profile): Globals["Office"] {
  const context = {
    host: "Excel",
    platform: profile.platform,
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    requirements: {
      isSetSupported: (name: string, version: string | number = "1.1") =>
        isSetSupported(profile, name, String(version)),
    },
  };
  return Object.create(client, { context: { value: context } }) as Globals["Office"];
}

function isSetSupported(profile: Profile, name: string, version: string): boolean {
  const highest = requirementSets(profile)[name];
  return highest !== undefined && supports({ ...profile, excelApi: highest }, version);
}

function globalValue(name: keyof Globals): unknown {
  return Reflect.get(globalThis, name);
}

function setGlobal(name: keyof Globals, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(globalThis, name);
  else Reflect.set(globalThis, name, value);
}
