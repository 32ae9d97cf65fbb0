import { applicationKind, applicationKinds } from "./application";
import { autoFilterKind } from "./autoFilters";
import { borderKind, bordersKind } from "./borders";
import { filterKind } from "./columnFilter";
import {
  chartFillKind,
  chartKind,
  chartLegendKind,
  chartsKind,
  chartSeriesCollectionKind,
  chartSeriesFormatKind,
  chartSeriesKind,
  chartTitleKind,
} from "./charts";
import {
  cellValueKind,
  conditionalFormatKind,
  customKind,
  customRuleKind,
  textKind,
} from "./conditionalFormat";
import { conditionalFormatsKind } from "./conditionalFormatCollection";
import {
  conditionalFillKind,
  conditionalFontKind,
  conditionalRangeFormatKind,
} from "./conditionalRangeFormat";
import { dataValidationKind } from "./dataValidation";
import { namedItemKind, namesKind } from "./definedNames";
import { freezePanesKind } from "./freezePanes";
import { functionResultKind, functionsKind } from "./functions";
import type { Kind, Member } from "./kinds";
import { headerFooterGroupKind, headerFooterKind, pageLayoutKind } from "./pageLayout";
import { rangeKind } from "./range";
import { rangeAreasKind, rangeCollectionKind } from "./rangeAreas";
import { cellProtectionKind, fillKind, fontKind, formatKind } from "./rangeFormat";
import { rangeSortKind } from "./rowEditing";
import { runtimeKind } from "./runtime";
import { settingKind, settingsKind } from "./settings";
import { tableKind } from "./table";
import { scopedTablesKind, tablesKind } from "./tableCollections";
import { tableColumnKind, tableColumnsKind } from "./tableColumns";
import { tableRowKind, tableRowsKind } from "./tableRows";
import { workbookKind } from "./workbook";
import { worksheetKind } from "./worksheet";
import { protectionKind } from "./worksheetProtection";
import { worksheetsKind } from "./worksheets";

/** A class of the API as far as the stand-in answers it. */
export interface CatalogueEntry {
  readonly name: string;
  readonly since: string;
  readonly isCollection: boolean;
  /** Whether `getItem` works. */
  readonly hasItem: boolean;
  readonly members: readonly CatalogueMember[];
}

export interface CatalogueMember {
  /** The wire's name, in PascalCase. */
  readonly name: string;
  readonly since: string;
  readonly sort: Member<never>["sort"];
  readonly writable: boolean;
}

function entry<T>(kind: Kind<T>): CatalogueEntry {
  const members = Object.entries(kind.members).map(([name, member]) => ({
    name,
    since: member.since,
    sort: member.sort,
    writable: member.sort === "property" && member.write !== null,
  }));
  return {
    name: kind.name,
    since: kind.since,
    isCollection: kind.items !== undefined,
    hasItem: kind.item !== undefined,
    members,
  };
}

/** Everything that the stand-in answers; docs/host-fidelity.md shows the same to people. */
export const catalogue: readonly CatalogueEntry[] = [
  entry(applicationKind),
  ...applicationKinds.map(entry),
  entry(autoFilterKind),
  entry(bordersKind),
  entry(borderKind),
  entry(chartsKind),
  entry(chartKind),
  entry(chartTitleKind),
  entry(chartLegendKind),
  entry(chartSeriesCollectionKind),
  entry(chartSeriesKind),
  entry(chartSeriesFormatKind),
  entry(chartFillKind),
  entry(filterKind),
  entry(conditionalFormatsKind),
  entry(conditionalFormatKind),
  entry(cellValueKind),
  entry(customKind),
  entry(customRuleKind),
  entry(textKind),
  entry(conditionalRangeFormatKind),
  entry(conditionalFillKind),
  entry(conditionalFontKind),
  entry(dataValidationKind),
  entry(freezePanesKind),
  entry(functionsKind),
  entry(functionResultKind),
  entry(namesKind),
  entry(namedItemKind),
  entry(pageLayoutKind),
  entry(headerFooterGroupKind),
  entry(headerFooterKind),
  entry(rangeKind),
  entry(rangeSortKind),
  entry(rangeAreasKind),
  entry(rangeCollectionKind),
  entry(formatKind),
  entry(fillKind),
  entry(fontKind),
  entry(cellProtectionKind),
  entry(runtimeKind),
  entry(settingsKind),
  entry(settingKind),
  entry(tablesKind),
  entry(scopedTablesKind),
  entry(tableKind),
  entry(tableRowsKind),
  entry(tableRowKind),
  entry(tableColumnsKind),
  entry(tableColumnKind),
  entry(workbookKind),
  entry(worksheetsKind),
  entry(worksheetKind),
  entry(protectionKind),
];
