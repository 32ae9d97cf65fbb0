import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  }
}

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical, as `rule: element: what to do`; contrast at least AA. */
export async function barriers(frame: Frame, without: readonly string[] = []): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate(
    (left) =>
      window.axe.run(
        // Catchers of the focus at the ends of a group: Fluent moves it on before anybody could perceive them.
        { exclude: ["[data-tabster-dummy]"] },
        {
          resultTypes: ["violations"],
          rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        },
      ),
    without,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`,
      ),
    );
}

/**
 * Text with less contrast than AA asks for (4.5, large text 3), in a contrast theme of the system. axe measures there
 * by -webkit-text-fill-color, which Chromium reports as it was before the theme replaced it.
 */
export async function weakContrast(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backgroundOf = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0
        ? backgroundOf(element.parentElement)
        : backgroundColor;
    };
    const found: string[] = [];
    for (const element of Array.from(document.body.querySelectorAll<HTMLElement>("*"))) {
      const hasText = Array.from(element.childNodes).some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      const isOff = element.closest("[disabled], [aria-disabled=true]") !== null;
      if (!hasText || isOff || !element.checkVisibility()) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const [dark = 0, bright = 0] = [color, backgroundOf(element)]
        .map(luminance)
        .sort((a, b) => a - b);
      const ratio = (bright + 0.05) / (dark + 0.05);
      const size = Number.parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5))
        found.push(`contrast ${ratio.toFixed(1)}: ${element.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
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
