import { parseArea } from "../model/area";
import type { AutoFilter, FilterCriteria } from "../model/autoFilter";
import { readCompareOperator } from "./conditionalFormatsReader";
import type { XmlElement } from "./xmlTree";

/** Reads the `autoFilter` of a worksheet or table. */
export function readAutoFilter(element: XmlElement | undefined): AutoFilter | null {
  const area = parseArea(element?.attribute("ref") ?? "");
  if (!element || !area) return null;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of element.all("filterColumn")) {
    const content = column.children.find((child) => child.name !== "extLst");
    if (content) criteria.set(column.number("colId") ?? 0, readCriteria(content));
  }
  return { area, criteria };
}

function readCriteria(element: XmlElement): FilterCriteria {
  if (element.name === "filters" && element.children.every((child) => child.name === "filter")) {
    const values = element.all("filter").map((filter) => filter.attribute("val") ?? "");
    return { kind: "values", values, blanks: element.flag("blank") };
  }
  if (element.name === "customFilters") {
    const conditions = element.all("customFilter").map((condition) => ({
      operator: readCompareOperator(condition.attribute("operator")) ?? "equal",
      value: condition.attribute("val") ?? "",
    }));
    return { kind: "custom", all: element.flag("and"), conditions };
  }
  return { kind: "opaque", type: element.name, source: element.outer };
}
