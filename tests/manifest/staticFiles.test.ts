import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { staticFiles } from "../../scripts/staticFiles";

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "static-"));
  mkdirSync(path.join(folder, "pages"));
  mkdirSync(path.join(folder, "icons"));
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "pages/taskpane.html"), "<!doctype html>");
  writeFileSync(path.join(folder, "icons/a.png"), "picture");
  const folders = { assets: path.join(folder, "icons"), "": path.join(folder, "pages") };
  server = createServer(staticFiles(folders, "default-src 'self'")).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sent as written: `fetch` would resolve the dots before the server sees them. */
async function answer(url: string, method = "GET", headers = {}): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: "127.0.0.1", port, path: url, method, headers, agent: false }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  return response;
}

describe("staticFiles", () => {
  it("serves a page with the content security policy", async () => {
    const { statusCode, headers } = await answer("/taskpane.html?_host_Info=Excel");
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toBe("default-src 'self'");
  });

  it("serves a picture without Cache-Control, which would make Office show a default icon", async () => {
    const { statusCode, headers } = await answer("/assets/a.png");
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("image/png");
    expect(headers["cache-control"]).toBeUndefined();
  });

  it("sends a file no second time to whoever has it (304), until it changes", async () => {
    const { headers } = await answer("/assets/a.png");
    const known = { "If-None-Match": headers.etag };
    expect((await answer("/assets/a.png", "GET", known)).statusCode).toBe(304);
    expect((await answer("/taskpane.html", "GET", known)).statusCode).toBe(200);
  });

  it.each([
    "/absent.html",
    "/",
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%",
  ])("does not find %s", async (url) => {
    expect((await answer(url)).statusCode).toBe(404);
  });

  it("refuses to be written to", async () => {
    expect((await answer("/taskpane.html", "PUT")).statusCode).toBe(405);
  });
});
