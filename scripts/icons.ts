/** `npm run icons`: renders assets/icons.svg into the PNG files that manifest.xml names. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";

const assets = path.resolve(__dirname, "../assets");

/** Pixels. Office requires 16, 32 and 80 for a button and takes the others for scaled screens. */
const buttonSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Pixels of IconUrl and HighResolutionIconUrl in a task pane add-in. */
const addInSizes = [32, 64];

const gridUnits = 16;

const sizesOf = (icon: string): readonly number[] =>
  icon === "customer-register" ? addInSizes : buttonSizes;

/** One icon of the sheet as a picture of its own, with the sheet's inherited pen and shared shapes. */
function iconSvg(sheet: Element, icon: Element, pixels: number): string {
  const picture = sheet.cloneNode(false) as Element;
  picture.setAttribute("viewBox", `0 0 ${gridUnits} ${gridUnits}`);
  picture.setAttribute("width", String(pixels));
  picture.setAttribute("height", String(pixels));
  for (const shared of sheet.getElementsByTagName("defs")) {
    picture.appendChild(shared.cloneNode(true));
  }
  picture.appendChild(icon.cloneNode(true));
  return new XMLSerializer().serializeToString(picture);
}

async function png(svg: string, pixels: number): Promise<Buffer> {
  const canvas = createCanvas(pixels, pixels);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(svg)), 0, 0, pixels, pixels);
  return canvas.toBuffer("image/png");
}

async function renderIcons(): Promise<number> {
  const text = await readFile(path.join(assets, "icons.svg"), "utf8");
  const sheet = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (!sheet) throw new Error("assets/icons.svg is empty");
  let written = 0;
  for (const icon of sheet.getElementsByTagName("g")) {
    const name = icon.getAttribute("id");
    if (!name) continue;
    for (const pixels of sizesOf(name)) {
      const file = path.join(assets, `${name}-${pixels}.png`);
      await writeFile(file, await png(iconSvg(sheet, icon, pixels), pixels));
      written += 1;
    }
  }
  return written;
}

void renderIcons().then((written) => {
  console.log(`${written} icons written to assets/`);
});
