const path = require("node:path");

/** One transpiler everywhere: swc here and in Jest. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
  },
};

/** The commands as plain Node files: `node dist/check.js book.xlsx`. Office.js stays a package beside them. */
const command = {
  name: "command",
  target: "node20",
  entry: { check: "./src/cli/check.ts", sample: "./src/cli/sample.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // The Office.js package is looked up at run time, beside the command.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  node: { __filename: false, __dirname: false },
  devtool: "source-map",
  // Names in stack traces stay readable; a command has no download to keep small.
  optimization: { minimize: false },
};

module.exports = [command];
