import { sha256 } from "../../src/actions/check/sha256";
import { ChainCheck, chainLine, chainStart } from "../../src/domain/ledger/hashChain";
import { medianTime, repeated, reportFigures } from "../measure";

const LEAST_RUNS = 5;

/** A line as long as those of a sample workbook. */
function cellsOf(number: number): string[] {
  return [
    String(number),
    "2026-03-02 10:00",
    "工单",
    `GD${number}`,
    "响应 ○ 正常 期限 2026-03-02 16:00；解决 ○ 正常 期限 2026-03-04 18:00",
    "响应 √ 达标 期限 2026-03-02 16:00；解决 ○ 正常 期限 2026-03-04 18:00",
    "数据改动",
    "响应 空 → 2026-03-02 09:40",
    "严重程度=一般；状态=处理中；提出=2026-03-01 16:00；响应=2026-03-02 09:40",
    "1.0 0f3a9c21",
    "7be01d44",
  ];
}

async function measured(count: number): Promise<void> {
  const cells = Array.from({ length: count }, (_, i) => cellsOf(i + 1));
  let code = chainStart;
  const lines = cells.map((line) => {
    const chained = chainLine(code, line, sha256);
    code = chained.code;
    return chained;
  });
  const verify = () => {
    const chain = new ChainCheck({ lines: count, code }, sha256);
    for (const line of lines) chain.take(line);
    if (chain.break !== undefined) throw new Error("the chain is whole");
  };
  const { ms } = medianTime(await repeated(verify, 0, LEAST_RUNS));
  const bytes = cells.map((line) => line.join("\u001f")).join("\n");
  const { ms: digestMs } = medianTime(await repeated(() => sha256(bytes), 0, LEAST_RUNS));
  reportFigures({ verifyMs: ms, digestMs });
}

void measured(Number(process.argv[2]));
