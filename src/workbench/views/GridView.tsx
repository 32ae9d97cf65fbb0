import { useEffect, useRef } from "react";
import type { Language } from "../../text/language";
import type { Workbench } from "../workbench";

export interface GridViewProps {
  readonly workbench: Workbench;
  readonly language: Language;
}

/**
 * The sheet area: formula bar, cells and sheet tabs. A change of language starts it anew. The grid is most of the
 * page's code and comes after the rest, so that window and task pane need not wait for it.
 */
export function GridView({ workbench, language }: GridViewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leaving = new AbortController();
    // The grid clears the element that it is given when it ends; React keeps its own.
    const container = document.createElement("div");
    container.className = "grid-container";
    place.current?.append(container);
    void import(/* webpackChunkName: "grid" */ "../grid/grid").then(({ Grid }) => {
      if (leaving.signal.aborted) return;
      const grid = new Grid(container, language, workbench);
      leaving.signal.addEventListener("abort", () => {
        grid.dispose();
      });
      workbench.attach(grid);
    });
    return () => {
      leaving.abort();
      container.remove();
    };
  }, [workbench, language]);
  return <div ref={place} className="grid" />;
}
