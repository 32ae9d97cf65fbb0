import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { webpack } from "webpack";

const root = join(__dirname, "../../..");
const require = createRequire(__filename);
const clientFolder = dirname(require.resolve("@microsoft/office-js/package.json"));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Builds the two scripts of the test and serves them beside Office.js, as it lies in its package. */
export async function serveTestPages(
  outputFolder: string,
): Promise<{ url: string; server: Server }> {
  await build(outputFolder);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    readFile(fileOf(path, outputFolder)).then(
      (content) => {
        response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function fileOf(path: string, outputFolder: string): string {
  if (path.startsWith("/officejs/")) return join(clientFolder, "dist", path.slice(10));
  return join(path.endsWith(".html") ? __dirname : outputFolder, path);
}

function build(outputFolder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: root,
    entry: {
      nativeSide: "./src/workbench/nativeSide.ts",
      parentPage: "./tests/workbench/nativeSide/parentPage.ts",
    },
    output: { path: outputFolder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [require(join(root, "webpack.typescript.js")) as object] },
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
