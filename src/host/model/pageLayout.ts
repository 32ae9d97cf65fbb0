/** Paper sizes by Excel's words and the numbers of the file (ECMA-376 18.3.1.63). */
export const paperSizes = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;
export type PaperSize = keyof typeof paperSizes;

/** How a sheet is printed, as far as it is played. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** null = the printer's own, or one that is not played. */
  readonly paperSize: PaperSize | null;
  /** Pages side by side and one below the other; null = as many as it takes. Both null = not fitted. */
  readonly fitPages: { readonly wide: number | null; readonly high: number | null } | null;
  readonly centerHorizontally: boolean;
  /** In inches. */
  readonly margins: Margins;
  /** Excel's codes in it: `&P` page, `&N` pages, `&A` sheet. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Excel's own margins of a new sheet. */
export const normalMargins: Margins = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

export const plainLayout: PageLayout = {
  orientation: "Portrait",
  paperSize: null,
  fitPages: null,
  centerHorizontally: false,
  margins: normalMargins,
  footer: { left: "", center: "", right: "" },
};
