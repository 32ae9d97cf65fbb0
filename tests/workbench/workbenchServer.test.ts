import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { inWorkbench, workbenchServer } from "../../scripts/workbench/workbenchServer";

const pane =
  '<!doctype html><body><p>…</p><script src="https://example.com/lib/office.js"></script><script src="ribbon.js"></script>';

describe("inWorkbench", () => {
  it("puts one script before office.js, which comes from the package, and changes nothing else", () => {
    expect(inWorkbench(pane)).toBe(
      '<!doctype html><body><p>…</p><script src="/workbench/nativeSide.js"></script>' +
        '<script src="/officejs/office.js"></script><script src="ribbon.js"></script>',
    );
  });

  it("keeps the attributes of the script (defer)", () => {
    expect(inWorkbench('<script defer src="https://example.com/office.js" id="o">')).toBe(
      '<script src="/workbench/nativeSide.js"></script><script defer src="/officejs/office.js" id="o">',
    );
  });

  it("does not take ribbon.js for office.js", () => {
    expect(inWorkbench('<script src="ribbon.js"></script>')).toBeUndefined();
  });
});

describe("workbenchServer", () => {
  let root: string;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "workbench-"));
    for (const folder of ["dist/workbench", "assets", "node_modules/@microsoft/office-js/dist"]) {
      mkdirSync(path.join(root, folder), { recursive: true });
    }
    writeFileSync(path.join(root, "dist/workbench/index.html"), "<!doctype html>workbench");
    writeFileSync(path.join(root, "node_modules/@microsoft/office-js/dist/office.js"), "// office");
    server = createServer(workbenchServer(root)).listen(0, "127.0.0.1");
    await once(server, "listening");
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true });
  });

  const get = async (file: string) => {
    const response = await fetch(`${address}${file}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it("shows the workbench at the root, whatever the query (/?now=2026-03-02T10:00)", async () => {
    const { status, text } = await get("/?now=2026-03-02T10:00");
    expect([status, text]).toEqual([200, "<!doctype html>workbench"]);
  });

  it("serves office.js as the package has it", async () => {
    expect((await get("/officejs/office.js")).text).toBe("// office");
  });

  it("says what is missing while the pane is not built", async () => {
    const { status, text } = await get("/taskpane.html");
    expect([status, text]).toEqual([404, "The pane is not built.\n"]);
  });

  it("serves the pane with the native side and a policy that lets nothing out", async () => {
    writeFileSync(path.join(root, "dist/taskpane.html"), pane);
    const { text, headers } = await get("/taskpane.html?now=2026-03-02T10:00");
    expect(text).toContain('<script src="/workbench/nativeSide.js"></script>');
    expect(headers.get("Content-Security-Policy")).toContain("connect-src 'self'");
  });
});
