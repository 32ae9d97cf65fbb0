import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "./servedBrowser";
import { contents, sheetNamed, texts } from "./sheetRows";
import { WorkbenchPage } from "./workbenchPage";

const root = path.resolve(__dirname, "../..");

let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
}, 120_000);

afterAll(async () => {
  await served.close();
});

/** What the pane's page has loaded: address → SHA-256 of what the browser gets there. */
async function paneFiles(): Promise<ReadonlyMap<string, string>> {
  const frame = excel.page.frames()[1];
  if (!frame) throw new Error("The pane has no frame.");
  const found = await frame.evaluate(async () => {
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    const digest = async (address: string): Promise<[string, string]> => {
      const bytes = await (await fetch(address)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      return [address, Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")];
    };
    return Promise.all(names.filter((name) => /\.js(\?|$)/.test(name)).map(digest));
  });
  return new Map(found.map(([name, hash]) => [name.slice(served.address.length), hash]));
}

async function hashOf(...names: string[]): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path.join(root, ...names)))
    .digest("hex");
}

it("loads the very scripts of npm run build into the pane", async () => {
  await excel.press("检查 SLA");
  const files = await paneFiles();
  const page = await readFile(path.join(root, "dist/taskpane.html"), "utf8");
  const built = [...page.matchAll(/src="((?:ribbon|taskpane)\.js\?[0-9a-f]+)"/g)].map(
    ([, at]) => at,
  );
  expect(built).toHaveLength(2);
  for (const address of built) expect([...files.keys()]).toContain(address);
  const ours = [...files].filter(([address]) => /^(ribbon|taskpane|chunks\/)/.test(address));
  expect(ours.length).toBeGreaterThan(built.length);
  for (const [address, hash] of ours)
    expect(hash).toBe(await hashOf("dist", address.replace(/\?.*/, "")));
}, 120_000);

it("loads office.js and its parts as they lie in Microsoft's package", async () => {
  const files = [...(await paneFiles())].filter(([address]) => address.startsWith("officejs/"));
  expect(files.map(([address]) => address)).toContain("officejs/office.js");
  for (const [address, hash] of files)
    expect(hash).toBe(await hashOf("node_modules/@microsoft/office-js/dist", address.slice(9)));
}, 120_000);

it.each(["Excel 2021", "Microsoft 365"])(
  "checks in %s",
  async (profile) => {
    await excel.newSample();
    await excel.setProfile(profile);
    await excel.press("检查 SLA");
    await excel.paneShows(/^已更新 2 张工作表的 666 个单元格。$/);
  },
  30_000,
);

it("says where the cells would be that they are not shown, and fetches no grid (grid=off)", async () => {
  await excel.page.getByText(excel.words.withoutGrid).waitFor();
  const scripts = await excel.page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  expect(scripts).toContain("/workbench/page.js");
  expect(scripts.filter((name) => name.includes("grid"))).toEqual([]);
}, 120_000);

afterEach(async () => {
  await excel.setLanguage("zh-CN");
});

it("speaks English in the ribbon, the pane and around them", async () => {
  await excel.newSample();
  await excel.setLanguage("en-US");
  await excel.press("Check SLA");
  await excel.paneShows("Updated 666 cells on 2 sheets.");
  await excel.press("Tier A");
  await excel.paneShows(/^Tier A: showing \d+ of 60 rows\.$/);
  const around = ["toolbar", "contentinfo"] as const;
  for (const role of around) {
    const words = await excel.page.getByRole(role).first().innerText();
    expect(words.replace("简体中文", "")).not.toMatch(/[\u4e00-\u9fff]/);
  }
}, 120_000);

it("gives the workbook as a file that opens again with what was typed and checked", async () => {
  await excel.newSample();
  await excel.typeInto("B19", "云帆示例贸易有限公司");
  await excel.press("检查 SLA");
  await excel.paneShows(/^已更新/);
  const saved = await excel.save();
  const before = contents(sheetNamed(await excel.workbook(), "客户台账"));

  await excel.openFile("客户.xlsx", saved.bytes);
  expect(await excel.page.getByRole("heading", { level: 1 }).first().innerText()).toBe("客户.xlsx");
  const again = await excel.save();
  expect(again.name).toBe("客户.xlsx");
  const register = sheetNamed(await excel.workbook(), "客户台账");
  expect(contents(register)).toEqual(before);
  expect(texts(register, "客户名称")[17]).toBe("云帆示例贸易有限公司");
  await excel.press("检查 SLA");
  await excel.paneShows("状态列已是最新，没有改动单元格。");
}, 120_000);

it("says why a file is no workbook and keeps the one that is open", async () => {
  const name = await excel.page.getByRole("heading", { level: 1 }).first().innerText();
  await excel.openFile("笔记.txt", Buffer.from("电话"), { opens: false });
  await excel.page.getByText("打不开“笔记.txt”：这不是 Excel 工作簿").waitFor();
  expect(await excel.page.getByRole("heading", { level: 1 }).first().innerText()).toBe(name);
}, 120_000);

it("logs no error and asks no other host for anything", () => {
  expect(excel.trouble).toEqual([]);
});
