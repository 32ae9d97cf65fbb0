import type { NativeClient, NativeContext, NativeHost } from "./nativeHost";

/**
 * Plays the native side of desktop Excel for the page that it is placed into, before office.js: office.js asks
 * `window.external` who runs it and sends all requests of `Excel.run` through `_richApiNativeBridge`. Both are as the
 * client's own source (`office.debug.js`, `excel-win32-16.01.debug.js`) reads them.
 */

/** Numbers of the client (`OSF.DDA.EventDispId`, `OSF.DDA.MethodDispId`). */
const ribbonCommandEvent = 39;
const ribbonCommandCompletedMethod = 94;
const succeeded = 0;
/** `ooeOperationNotSupported` */
const notSupported = 5000;

/** Arrays come from Excel as COM objects, which the client turns into arrays by this method. */
interface SafeArray {
  toArray(): readonly unknown[];
}

type EventHandler = (eventId: number, payload: SafeArray) => void;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

declare global {
  interface Window {
    _richApiNativeBridge?: NativeBridge;
  }
}

function playExcel(host: NativeHost): void {
  const context = host.start();
  forgetCachedSettings(context);
  const bridge = bridgeTo(host);
  window._richApiNativeBridge = bridge;
  // Deprecated for pages, and yet where the client looks for the program around it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  Object.assign(window.external, {
    GetHostInfo: () => `Excel$Win32$16.01$${context.language}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextFor(context, host),
    Execute: (method: number, params: readonly unknown[], done: (status: number) => void) => {
      if (method === ribbonCommandCompletedMethod) {
        host.completed(String(params[0]), Number(params[1]));
      }
      const status = method === ribbonCommandCompletedMethod ? succeeded : notSupported;
      setTimeout(() => {
        done(status);
      });
    },
    RegisterEvent: (
      event: number,
      _target: string,
      handler: EventHandler,
      done?: (status: number) => void,
    ) => {
      done?.(event === ribbonCommandEvent ? succeeded : notSupported);
      // Only now does the client look for the function of a command.
      if (event === ribbonCommandEvent) host.connect(clientOf(bridge, handler));
    },
    UnregisterEvent: (_event: number, _target: string, done?: (status: number) => void) => {
      done?.(succeeded);
    },
  });
}

/** The session storage of a frame outlives its page; Excel starts every add-in with an empty one. */
function forgetCachedSettings({ instanceId }: NativeContext): void {
  sessionStorage.removeItem(`${instanceId}CachedSessionSettings`);
}

function bridgeTo(host: NativeHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      void host.send(text).then((answer) => {
        inTaskOfItsOwn(() => bridge.onMessageFromHost?.(answer));
      });
    },
  };
  return bridge;
}

/** What the page makes of an answer is its own work, not Excel's: tools that measure tasks then tell them apart. */
function inTaskOfItsOwn(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = work;
  port2.postMessage(null);
}

function clientOf(bridge: NativeBridge, onCommand: EventHandler): NativeClient {
  return {
    onMessage: (text) => bridge.onMessageFromHost?.(text),
    onRibbonCommand: ({ commandId, functionName, controlId }) => {
      const event = JSON.stringify({ source: { id: controlId } });
      const payload = { toArray: () => [commandId, functionName, event] };
      onCommand(ribbonCommandEvent, payload);
    },
  };
}

function contextFor(context: NativeContext, host: NativeHost) {
  return {
    /** 1 is Excel. */
    GetAppType: () => 1,
    GetSolutionRef: () => "customer-register",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => context.language,
    GetAppDataLocale: () => context.language,
    GetDocUrl: () => context.documentUrl,
    /** 1 is a document that may be written (`OSF.ClientMode`). */
    GetAppCapabilities: () => 1,
    /** 2 is an add-in that was opened with its document (`OSF.DDA.RichInitializationReason`). */
    GetActivationMode: () => 2,
    /** 1 is a pane, not an object in the sheet (`OSF.OsfControlType`). */
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => context.instanceId,
    GetCorrelationId: () => context.instanceId,
    GetHostFullVersion: () => "16.0.18000.0",
    GetSupportedMatrix: () => JSON.stringify(context.requirementSets),
    GetSettings: () => settingsOf(host),
    GetOfficeThemeInfo: () => JSON.stringify(host.readTheme()),
  };
}

/** The client hands over empty arrays to be filled, and full ones to be kept. */
function settingsOf(host: NativeHost) {
  return {
    Read(names: string[], values: string[]) {
      for (const [name, value] of Object.entries(host.readSettings())) {
        names.push(name);
        values.push(value);
      }
    },
    Write(names: readonly string[], values: readonly string[]) {
      const entries = names.map((name, index) => [name, values[index] ?? "null"] as const);
      host.writeSettings(Object.fromEntries(entries));
    },
  };
}

const host = window.parent.nativeHost;
if (host) playExcel(host);
