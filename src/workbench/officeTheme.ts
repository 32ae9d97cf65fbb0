/** Colours of Office around the workbook, each as 0xRRGGBB. */
export interface OfficeColours {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

export const officeThemes = ["colorful", "black"] as const;

/** A choice of File > Account > Office Theme. */
export type OfficeTheme = (typeof officeThemes)[number];

/** The window of this page is drawn in the same colours (page.css). */
export const officeColours: Readonly<Record<OfficeTheme, OfficeColours>> = {
  colorful: {
    bodyBackgroundColor: 0xf3f2f1,
    bodyForegroundColor: 0x323130,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x323130,
  },
  black: {
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xf3f2f1,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xf3f2f1,
  },
};
