const { cp } = require("node:fs/promises");
const path = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const scripts = require("tsx/cjs/api");
const typescript = require("./webpack.typescript");

const { contentSecurityPolicy, officeJsAddress } = scripts.require(
  "./scripts/officeJs.ts",
  __filename,
);

const { LicencePlugin } = scripts.require("./scripts/build/licencePlugin.ts", __filename);

const dist = path.resolve(__dirname, "dist");
const extensions = [".ts", ".tsx", ".js"];

/** The commands as plain Node files: `node dist/check.js book.xlsx`. Office.js stays a package beside them. */
const command = {
  name: "command",
  target: "node20",
  entry: { check: "./src/cli/check.ts", sample: "./src/cli/sample.ts" },
  output: { path: dist, filename: "[name].js" },
  resolve: { extensions },
  // The Office.js package is looked up at run time, beside the command.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  node: { __filename: false, __dirname: false },
  devtool: "source-map",
  // Names in stack traces stay readable; a command has no download to keep small.
  optimization: { minimize: false },
};

/** manifest.xml names the icons by these very names. */
const copyIcons = {
  apply: (compiler) => {
    compiler.hooks.afterEmit.tapPromise("copyIcons", () =>
      cp(path.resolve(__dirname, "assets"), path.join(dist, "assets"), { recursive: true }),
    );
  },
};

/**
 * The page that goes into Excel: taskpane.html with office.js, ribbon.js and taskpane.js, in this order.
 * `--env officeJs=global|21vianet|https://…` says where office.js comes from.
 */
const pane = ({ officeJs = "global" } = {}) => ({
  name: "pane",
  target: "web",
  entry: {
    ribbon: "./src/ribbon/ribbon.ts",
    // One set of modules for both: what a button starts, the pane shows.
    taskpane: { import: "./src/taskpane/taskpane.tsx", dependOn: "ribbon" },
  },
  output: {
    path: dist,
    filename: "[name].js",
    chunkFilename: "chunks/[name].[contenthash:8].js",
    // Beside the page, wherever that is served.
    publicPath: "auto",
    // Only its own older chunks: the commands and the workbench are built into the same folder.
    clean: { keep: /^(?!chunks\/)/ },
  },
  resolve: { extensions },
  module: { rules: [typescript] },
  plugins: [
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["ribbon", "taskpane"],
      chunksSortMode: "manual",
      // A deferred script comes too late for the first press of a button (office-js issue 2744).
      scriptLoading: "blocking",
      inject: "body",
      // A new page never runs with an old script out of a cache.
      hash: true,
      officeJs: officeJsAddress(officeJs),
      contentSecurityPolicy: contentSecurityPolicy(officeJsAddress(officeJs)),
    }),
    copyIcons,
    new LicencePlugin(),
  ],
  // No eval in any mode: the content security policy forbids it.
  devtool: "source-map",
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2022" })],
    // What several views need comes once; the page itself stays two scripts.
    splitChunks: { chunks: "async" },
  },
  performance: { hints: false },
});

module.exports = [command, pane];
