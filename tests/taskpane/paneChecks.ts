import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  }
}

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical, contrast included, as `rule: element: what to do`. */
export async function barriers(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate(() =>
    window.axe.run(
      // Catchers of the focus at the ends of a group: Fluent moves it on before anybody could perceive them.
      { exclude: ["[data-tabster-dummy]"] },
      { resultTypes: ["violations"] },
    ),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`,
      ),
    );
}

/** Text that cannot be read whole in the pane as wide as it is, and what scrolls sideways. */
export async function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const { documentElement: page } = document;
    const found: string[] = [];
    const name = (element: Element) => element.outerHTML.slice(0, 160);
    /** Words for screen readers only. */
    const isUnseen = (element: Element) =>
      element.closest("[style*=display]") !== null ||
      getComputedStyle(element).clipPath !== "none" ||
      Number.parseFloat(getComputedStyle(element).width) <= 1;
    if (page.scrollWidth > page.clientWidth)
      found.push(`the page is ${page.scrollWidth} px wide in ${page.clientWidth}`);
    for (const element of Array.from(document.body.querySelectorAll<HTMLElement>("*"))) {
      if (!element.checkVisibility() || isUnseen(element)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut off or scrolling sideways: ${name(element)}`);
      if (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1)
        found.push(`cut off below: ${name(element)}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent?.checkVisibility() || isUnseen(parent) || !text.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      if (left < -1 || right > page.clientWidth + 1)
        found.push(
          `beyond the edge (${Math.round(left)} to ${Math.round(right)}): ${name(parent)}`,
        );
    }
    return found;
  });
}
