import { areaAddress } from "../model/area";
import type { AutoFilter, FilterCriteria } from "../model/autoFilter";
import { attributesText } from "./xmlText";
import type { XmlElement } from "./xmlTree";

/**
 * The `autoFilter` of a worksheet or table.
 * @param before the file's element; its sort state stays while the area does
 */
export function autoFilterXml(p: string, filter: AutoFilter, before?: XmlElement): string {
  const ref = areaAddress(filter.area);
  const columns = [...filter.criteria]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => {
      const content = criteriaXml(p, criteria);
      return `<${p}filterColumn colId="${column}">${content}</${p}filterColumn>`;
    });
  const sortState =
    before?.attribute("ref") === ref ? (before.child("sortState")?.outer ?? "") : "";
  const content = columns.join("") + sortState;
  const tag = `${p}autoFilter`;
  return content ? `<${tag} ref="${ref}">${content}</${tag}>` : `<${tag} ref="${ref}"/>`;
}

function criteriaXml(p: string, criteria: FilterCriteria): string {
  switch (criteria.kind) {
    case "opaque":
      return criteria.source;
    case "values": {
      const values = criteria.values
        .map((val) => `<${p}filter${attributesText({ val })}/>`)
        .join("");
      const blank = attributesText({ blank: criteria.blanks ? 1 : undefined });
      return `<${p}filters${blank}>${values}</${p}filters>`;
    }
    case "custom": {
      const conditions = criteria.conditions.map(({ operator, value }) => {
        const attributes = { operator: operator === "equal" ? undefined : operator, val: value };
        return `<${p}customFilter${attributesText(attributes)}/>`;
      });
      const and = attributesText({ and: criteria.all ? 1 : undefined });
      return `<${p}customFilters${and}>${conditions.join("")}</${p}customFilters>`;
    }
  }
}
