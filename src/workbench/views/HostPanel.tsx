import type { PartProps } from "./props";

export function HostPanel({ texts }: PartProps) {
  return <footer className="host-panel">{texts.notExcel}</footer>;
}
