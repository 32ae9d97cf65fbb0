/** Pixels of the widest digit of Calibri 11 and of 等线 11 at 96 dpi; column widths count in it (ECMA-376 18.3.1.13). */
const digitPixels = 7;

/** @param chars width of a column in characters, padding included @returns pixels at 96 dpi */
export function columnPixels(chars: number): number {
  return Math.trunc(((256 * chars + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
}

export function columnChars(pixels: number): number {
  return pixels / digitPixels;
}

/** 72 points and 96 pixels are an inch. */
export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

export function rowPoints(pixels: number): number {
  return (pixels * 72) / 96;
}
