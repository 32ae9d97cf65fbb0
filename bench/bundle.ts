import { createRequire } from "node:module";
import { resolve } from "node:path";
import { webpack, type Configuration } from "webpack";

/** Where the measured programs are put; git ignores it. */
export const bundleFolder = resolve(".bench", "children");

const children = [
  "assessment",
  "agreement",
  "duckdb",
  "validation",
  "ledger",
  "explanation",
  "workbook",
] as const;
export type Child = (typeof children)[number];

/** Builds the measured programs the way the command ships, so that what is measured is what runs. */
export async function bundleChildren(): Promise<void> {
  const shipped = createRequire(__filename)("../webpack.config.js") as Configuration[];
  const command = shipped.find(({ name }) => name === "command");
  if (!command) throw new Error("webpack.config.js builds no command");
  const configuration: Configuration = {
    ...command,
    mode: "production",
    devtool: "source-map",
    entry: Object.fromEntries(children.map((name) => [name, `./bench/children/${name}.ts`])),
    output: { path: bundleFolder, filename: "[name].js" },
  };
  await new Promise<void>((done, failed) => {
    webpack(configuration, (error, stats) => {
      if (error) failed(error);
      else if (!stats || stats.hasErrors()) failed(new Error(stats?.toString("errors-only")));
      else done();
    });
  });
}
