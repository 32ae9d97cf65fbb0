import { readFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import { contentSecurityPolicy } from "../officeJs";
import { staticFiles } from "../staticFiles";

/** Where the workbench serves office.js: the package's own files, unchanged. */
const officeJs = "/officejs/office.js";
const nativeSide = "/workbench/nativeSide.js";

/**
 * Serves the workbench at `/` and the built add-in beside it. The pane's page is the one that goes into Excel, except
 * that office.js comes from here and the script that plays Excel's native side stands before it.
 * @param root the project's folder
 */
export function workbenchServer(root: string): RequestListener {
  const dist = path.join(root, "dist");
  const folders = {
    assets: path.join(root, "assets"),
    officejs: path.join(root, "node_modules/@microsoft/office-js/dist"),
    "": dist,
  };
  const policy = contentSecurityPolicy("http://localhost");
  const files = staticFiles(folders, policy);
  return (request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname;
    if (name === "/taskpane.html")
      void servePane(path.join(dist, "taskpane.html"), policy, response);
    else {
      if (name === "/") request.url = "/workbench/index.html";
      files(request, response);
    }
  };
}

async function servePane(file: string, policy: string, response: ServerResponse): Promise<void> {
  const page = await readFile(file, "utf8").catch(() => undefined);
  const served = page === undefined ? undefined : inWorkbench(page);
  if (served === undefined) {
    const reason =
      page === undefined ? "The pane is not built." : "The pane does not load office.js.";
    response.writeHead(404, { "Content-Type": "text/plain" }).end(`${reason}\n`);
    return;
  }
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(served);
}

const officeJsTag = /<script\b([^>]*?)\bsrc="[^"]*\/office\.js"([^>]*)>/;

/** @returns undefined when the page has no office.js to play Excel for */
export function inWorkbench(page: string): string | undefined {
  if (!officeJsTag.test(page)) return undefined;
  return page.replace(
    officeJsTag,
    (_, before: string, after: string) =>
      `<script src="${nativeSide}"></script><script${before}src="${officeJs}"${after}>`,
  );
}
