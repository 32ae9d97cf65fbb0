import { useEffect, useRef } from "react";
import type { Language } from "../../text/language";
import { Grid } from "../grid/grid";
import type { Workbench } from "../workbench";

export interface GridViewProps {
  readonly workbench: Workbench;
  readonly language: Language;
}

/** The sheet area: formula bar, cells and sheet tabs. A change of language starts it anew. */
export function GridView({ workbench, language }: GridViewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    // The grid clears the element that it is given when it ends; React keeps its own.
    const container = document.createElement("div");
    container.className = "grid-container";
    place.current.append(container);
    const grid = new Grid(container, language, workbench);
    workbench.attach(grid);
    return () => {
      grid.dispose();
      container.remove();
    };
  }, [workbench, language]);
  return <div ref={place} className="grid" />;
}
