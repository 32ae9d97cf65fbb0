import type { Browser } from "playwright-core";
import { serveWorkbench } from "../../scripts/workbench/serveWorkbench";
import { launchChromium } from "../support/chromium";

export interface ServedBrowser {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The built pages on a free port, and a browser to look at them with. @param more arguments of its command line */
export async function serveToBrowser(more: readonly string[] = []): Promise<ServedBrowser> {
  const { server, address } = await serveWorkbench([0]);
  const browser = await launchChromium(more);
  return {
    browser,
    address,
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
