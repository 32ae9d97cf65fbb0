import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from "node:http";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Folders by the first part of an address: `{ assets: "/srv/icons", "": "/srv/pages" }`; "" takes the rest. */
export type Folders = Readonly<Record<string, string>>;

/**
 * Serves files as a static host of the add-in must: a page carries `pagePolicy`, and a picture no Cache-Control,
 * because Office shows a default icon instead of one that it may not cache. Whoever has a file already is told so: a
 * browser then also keeps what it has compiled of a script, and the pane opens sooner the next time.
 */
export const staticFiles =
  (folders: Folders, pagePolicy: string): RequestListener =>
  (request, response) => {
    void answer(folders, pagePolicy, request, response);
  };

async function answer(
  folders: Folders,
  pagePolicy: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const name = fileName(request.url ?? "/");
  const file = name === undefined ? undefined : await fileOf(folders, name);
  if (name === undefined || file === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
    return;
  }
  const headers = headersOf(name, file, pagePolicy);
  const isKnown = request.headers["if-none-match"] === headers.ETag;
  response.writeHead(isKnown ? 304 : 200, headers).end(isKnown ? undefined : file);
}

function headersOf(name: string, file: Buffer, pagePolicy: string) {
  const extension = path.extname(name);
  return {
    ETag: `"${createHash("sha256").update(file).digest("base64url")}"`,
    "Content-Type": types[extension] ?? "application/octet-stream",
    "Content-Length": file.length,
    "X-Content-Type-Options": "nosniff",
    ...(extension === ".png" ? {} : { "Cache-Control": "no-cache" }),
    ...(extension === ".html" ? { "Content-Security-Policy": pagePolicy } : {}),
  } satisfies OutgoingHttpHeaders;
}

/** A relative path that stays below its folder; undefined for anything else. */
function fileName(url: string): string | undefined {
  try {
    const name = decodeURIComponent(new URL(url, "https://localhost").pathname).slice(1);
    const escapes = name.split(/[\\/]/).includes("..") || path.isAbsolute(name);
    return escapes || name.includes("\0") ? undefined : name;
  } catch {
    return undefined;
  }
}

async function fileOf(folders: Folders, name: string): Promise<Buffer | undefined> {
  const [first = "", ...rest] = name.split("/");
  const named = rest.length > 0 ? folders[first] : undefined;
  const file = named === undefined ? path.join(folders[""] ?? "", name) : path.join(named, ...rest);
  return await readFile(file).catch(() => undefined);
}
