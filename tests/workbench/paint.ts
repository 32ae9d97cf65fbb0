import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Page } from "playwright-core";

/** How many pixels of the cells have exactly this colour; `colour` as `#FFE08A`. */
export async function paintedPixels(page: Page, colour: string): Promise<number> {
  const pane = await page.locator("iframe").boundingBox();
  const size = page.viewportSize();
  if (!pane || !size) throw new Error("The page shows no pane.");
  const image = await loadImage(
    await page.screenshot({ clip: { x: 0, y: pane.y, width: pane.x, height: pane.height } }),
  );
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const wanted = Number.parseInt(colour.slice(1), 16);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
    if (((red << 16) | (green << 8) | blue) === wanted) count += 1;
  }
  return count;
}
