import { textsOf } from "../../src/text/language";
import { meetingTexts } from "../../src/text/meeting/meetingTexts";
import { sampleNow } from "../support/browserSetup";
import { eventually } from "../workbench/eventually";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage } from "../workbench/workbenchPage";

const { pane: words, sla } = textsOf("zh-CN");
const texts = meetingTexts("zh-CN");
let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
  await excel.press("检查 SLA");
  await excel.showView("sla");
}, 120_000);

afterAll(async () => {
  expect(excel.trouble).toEqual([]);
  await excel.context.close();
  await served.close();
});

const list = (title: string) => excel.pane.getByRole("region", { name: new RegExp(`^${title}`) });

it("shows exempted issues by word, with who approved and why, and leads to their row", async () => {
  const exempted = list(texts.exempted).getByRole("listitem").first();
  await exempted.getByText(sla.exempted, { exact: true }).waitFor();
  await exempted.getByText(/批准人 客服主管 · 原因 面料停产/).waitFor();
  const id = /GD\d+/.exec(await exempted.innerText())?.[0] ?? "";
  await exempted.getByRole("button", { name: new RegExp(`^${words.sla.goTo(id)}`) }).click();
  await excel.page.getByRole("tab", { name: "工单", exact: true, selected: true }).waitFor();
  await eventually(async () => /^A\d+$/.test(await excel.place()), true);
}, 120_000);

it("tells the step of a resolved issue and why its confirmation or survey is due when it is", async () => {
  const unclosed = list(texts.unclosed).getByRole("listitem").filter({ hasText: "待反馈" }).first();
  await unclosed.getByText(/^环节：待反馈，期限 \d{4}-\d\d-\d\d/).waitFor();
  await unclosed.getByRole("button", { name: /^为什么/ }).click();
  const dialog = excel.pane.getByRole("dialog");
  await dialog.getByRole("heading", { name: /反馈期限为什么是这样/ }).waitFor();
  await dialog.getByText(/管理办法 D\d+：反馈 24 小时/).waitFor();
  await excel.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}, 120_000);
