import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import type { Sheet } from "../../../src/host/model/sheet";
import { textsOf, type Language } from "../../../src/text/language";
import { titled } from "../../../src/taskpane/titled";
import { sampleNow } from "../../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "../../workbench/servedBrowser";
import { columnOf, dataRows, sheetNamed, texts } from "../../workbench/sheetRows";
import { WorkbenchPage } from "../../workbench/workbenchPage";

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

/** A column of the staff's own, which no option of the view stands for. */
const ownColumn = "客户类型";
const ownChoice = "企业";

describe.each<Language>(["zh-CN", "en-US"])("the filter view in %s", (language) => {
  const { pane, sla } = textsOf(language);
  const words = pane.filter;
  let excel: WorkbenchPage;
  /** Rows of the register after a check, before any filter. */
  let rows: readonly Customer[];

  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language, now: sampleNow });
    await excel.press(language === "zh-CN" ? "更新状态列" : "Update Status");
    rows = customersOf(sheetNamed(await excel.workbook(), "客户台账"));
  }, 120_000);

  afterAll(async () => {
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  });

  const chip = (facet: keyof typeof words.facets, name: string) =>
    excel.pane
      .getByRole("group", { name: words.facets[facet], exact: true })
      .getByRole("button", { name: new RegExp(`^${name}\\s*\\d+$`) });
  const button = (name: string) => excel.pane.getByRole("button", { name, exact: true });
  const says = (text: string) => excel.pane.getByRole("status").filter({ hasText: text }).waitFor();
  const shown = async () => {
    const register = sheetNamed(await excel.workbook(), "客户台账");
    return customersOf(register)
      .filter(({ row }) => !register.rows.hidden(row))
      .map(({ row }) => row);
  };

  it("combines tier, service level and owner, and shows as many rows as its button says", async () => {
    const wanted = rows.find(({ sla: status }) => status.includes("超时"));
    if (!wanted) throw new Error("The sample has a late issue.");
    const isWanted = ({ tier, sla: status, owner }: Customer) =>
      [wanted.tier, "★ A"].includes(tier) && status === wanted.sla && owner === wanted.owner;
    const fitting = rows.filter(isWanted).map(({ row }) => row);
    await excel.showView("filter");
    for (const tier of new Set([wanted.tier, "★ A"]))
      await chip("tier", words.tier(tier.slice(-1))).click();
    await chip("sla", titled(sla.breached)).click();
    await chip("owner", wanted.owner).click();
    await button(words.show(fitting.length)).click();
    await says(words.shows(fitting.length, rows.length));
    expect(await shown()).toEqual(fitting);
  }, 120_000);

  it("shows everybody again when it is cleared", async () => {
    await button(words.clear).click();
    await says(words.showsAll(rows.length));
    expect(await shown()).toHaveLength(rows.length);
  }, 120_000);

  it("leaves the filters in other columns as they are, counts them in, and keeps them when it is cleared", async () => {
    await excel.openFile("筛选.xlsx", await filteredByHand(excel));
    await excel.showView("filter");
    const ownRows = rows.filter(({ kind }) => kind === ownChoice);
    await says(words.shows(ownRows.length, rows.length));
    await says(words.others([ownColumn]));

    const both = ownRows.filter(({ tier }) => tier === "★ A").map(({ row }) => row);
    await chip("tier", words.tier("A")).click();
    await button(words.show(rows.filter(({ tier }) => tier === "★ A").length)).click();
    await says(words.shows(both.length, rows.length));
    expect(await shown()).toEqual(both);

    await button(words.clear).click();
    await says(words.shows(ownRows.length, rows.length));
    expect(await shown()).toEqual(ownRows.map(({ row }) => row));
    const register = sheetNamed(await excel.workbook(), "客户台账");
    const column = columnOf(register, ownColumn);
    expect(Array.from(register.autoFilter?.criteria.keys() ?? [])).toEqual([column]);
  }, 120_000);
});

interface Customer {
  /** From 0. */
  readonly row: number;
  readonly tier: string;
  readonly sla: string;
  readonly owner: string;
  readonly kind: string;
}

function customersOf(register: Sheet): readonly Customer[] {
  const [tier, sla, owner, kind] = ["客户等级", "SLA状态", "负责人", ownColumn].map((header) =>
    texts(register, header),
  );
  return dataRows(register).map((row, i) => ({
    row,
    tier: tier?.[i] ?? "",
    sla: sla?.[i] ?? "",
    owner: owner?.[i] ?? "",
    kind: kind?.[i] ?? "",
  }));
}

/** The workbook as if somebody had filtered the sheet by a column of his own. */
async function filteredByHand(excel: WorkbenchPage): Promise<Uint8Array> {
  const workbook = await excel.workbook();
  const register = sheetNamed(workbook, "客户台账");
  const { autoFilter } = register;
  if (!autoFilter) throw new Error("The register has filter buttons.");
  const values = { kind: "values", values: [ownChoice], blanks: false } as const;
  register.autoFilter = {
    ...autoFilter,
    criteria: new Map([[columnOf(register, ownColumn) - autoFilter.area.left, values]]),
  };
  for (const { row, kind } of customersOf(register)) {
    register.rows.setHidden(row, kind !== ownChoice);
  }
  return saveWorkbook(workbook);
}
