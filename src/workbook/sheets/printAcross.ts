const MARGIN_POINTS = 36;

/** A4 across, one page wide, the sheet's name and page numbers below (ExcelApi 1.9). */
export function printAcross({ pageLayout }: Excel.Worksheet): Excel.PageLayout {
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGIN_POINTS;
  pageLayout.rightMargin = MARGIN_POINTS;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
  return pageLayout;
}
