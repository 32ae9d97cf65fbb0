import { areaAddress, parseArea, type Area } from "../model/area";

/** `B2:B9 D2` (a sqref) → its areas; pieces that are no address are left out. */
export function readAreas(sqref: string | undefined): Area[] {
  return (sqref ?? "")
    .trim()
    .split(/\s+/)
    .flatMap((piece) => parseArea(piece) ?? []);
}

export function areasText(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}
