const HEADER_FILL = "#1F4E79";
const HEADER_FONT = "#FFFFFF";

/** The look of the header rows that we make. */
export function paintHeader({ format }: Excel.Range): void {
  format.fill.color = HEADER_FILL;
  format.font.color = HEADER_FONT;
  format.font.bold = true;
}
