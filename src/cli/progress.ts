import type { Texts } from "../text/zhCN";

export interface ProgressLine {
  readonly show: (phase: string, done?: number, total?: number) => void;
  readonly clear: () => void;
}

/** One line on stderr that is drawn over, and only where a person is looking at a terminal. */
export function startProgress({ command }: Texts): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const draw = (text: string) => process.stderr.write(`\r\x1b[2K${text}`);
  return {
    show: (phase, done = 0, total = 0) => {
      const count = total > 0 ? ` ${done} / ${total}` : "";
      draw(`${command.phases[phase] ?? phase}${count} …`);
    },
    clear: () => {
      draw("");
    },
  };
}
