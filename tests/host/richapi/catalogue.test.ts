import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { catalogue, type CatalogueEntry } from "../../../src/host/richapi/catalogue";

const root = join(__dirname, "../../..");
const clientFolder = dirname(
  createRequire(__filename).resolve("@microsoft/office-js/package.json"),
);
/** The readable build of the client that the stand-in answers. */
const client = readFileSync(join(clientFolder, "dist/excel-web-16.00.debug.js"), "utf8");

function camelCase(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The client's source of one class. */
function classSource(name: string): string {
  const start = client.indexOf(`var ${name} = (function (_super) {`, client.indexOf("_BeginExcel"));
  return start < 0 ? "" : client.slice(start, client.indexOf("\n    }(OfficeExtension.", start));
}

describe.each(catalogue.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  // FunctionResult is generic in the types but a class like any other in the client.
  const source = classSource(name);

  it("is a class of the client", () => {
    expect(source).not.toBe("");
    expect(source.includes('"_isCollection"')).toBe(entry.isCollection);
    expect(source.includes("_createIndexerObject(")).toBe(entry.hasItem);
  });

  it("has only members that the client sends, in the requirement sets that the client names", () => {
    for (const member of entry.members) {
      const property = camelCase(member.name);
      const sent = source.includes(`"${member.name}"`) || source.includes(`"${property}", {`);
      expect({ member: member.name, sent }).toEqual({ member: member.name, sent: true });
      const gate = new RegExp(
        `_throwIfApiNotSupported\\("${name}\\.${property}", _defaultApiSetName, "([\\d.]+)"`,
      ).exec(source)?.[1];
      expect({ member: member.name, since: member.since }).toEqual({
        member: member.name,
        since: gate ?? entry.since,
      });
    }
  });
});

describe("docs/host-fidelity.md", () => {
  const listed = readFileSync(join(root, "docs/host-fidelity.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("- `"));

  it("lists every class and member that the stand-in answers, and no other", () => {
    expect(listed).toEqual(catalogue.map(line));
  });

  /** `name` (since): members, the writable ones in bold. */
  function line(entry: CatalogueEntry): string {
    const items = entry.isCollection ? ["`items`"] : [];
    const getItem = entry.hasItem ? ["`getItem()`"] : [];
    const members = entry.members
      .filter(({ name }) => !name.startsWith("_"))
      .map(({ name, sort, writable }) => {
        const shown = `\`${camelCase(name)}${sort === "method" ? "()" : ""}\``;
        return writable ? `**${shown}**` : shown;
      });
    return `- \`${entry.name}\` (${entry.since}): ${[...items, ...getItem, ...members].join(" ")}`;
  }
});
