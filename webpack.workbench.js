const path = require("node:path");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
const typescript = require("./webpack.typescript");

/** Hyphenation of forty languages (4.8 MB) comes with the grid; cells are never hyphenated. */
const withoutHyphenation = new webpack.NormalModuleReplacementPlugin(
  /^\.\/(?!en-)[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/,
  (resource) => {
    if (/engine-render[\\/]lib[\\/]es$/.test(resource.context))
      resource.request = "data:text/javascript,export default {};";
  },
);

/**
 * The workbench page: it stays on the machine of whoever develops, so that it is built fast rather than small.
 * The pane that it shows comes from webpack.config.js, as it goes into Excel.
 */
module.exports = {
  name: "workbench",
  mode: "production",
  target: "web",
  entry: { page: "./src/workbench/main.tsx", nativeSide: "./src/workbench/nativeSide.ts" },
  output: {
    path: path.resolve(__dirname, "dist/workbench"),
    publicPath: "/workbench/",
    filename: "[name].js",
    assetModuleFilename: "[name][ext]",
    clean: { keep: /\.xlsx$/ },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.woff2$/, type: "asset/resource" },
      { test: /\.xml$/, type: "asset/source" },
    ],
  },
  plugins: [
    withoutHyphenation,
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlPlugin({
      template: "./src/workbench/index.html",
      chunks: ["page"],
      scriptLoading: "blocking",
      inject: "body",
    }),
  ],
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
  devtool: false,
  optimization: {
    concatenateModules: false,
    // Comments and blanks are half of the page; shorter names would take longer to make than they save.
    minimizer: [
      new EsbuildPlugin({
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
        minifyIdentifiers: false,
        minifySyntax: false,
        minifyWhitespace: true,
      }),
    ],
  },
  performance: { hints: false },
};
