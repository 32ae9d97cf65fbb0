const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Replaces the five entities of XML and character numbers; no other entity exists without a DTD. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return namedEntities[name] ?? all;
      const code = hex === undefined ? Number(dec) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** The text between two tags: entities, CDATA sections, comments and line ends as XML defines them. */
export function decodeContent(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!lines.includes("<")) return decodeEntities(lines);
  return lines
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<!--") ? "" : decodeEntities(piece);
    })
    .join("");
}

const escapes = /_x([\da-fA-F]{4})_/g;

/** Cell texts write characters that XML cannot hold as `_xHHHH_` (ECMA-376 ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escapes, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Control characters, non-characters and half surrogate pairs: what XML cannot hold. */
const unwritable =
  "[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]" +
  "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";

/** These, and an underscore that would read as an escape once what follows it is written. */
const needsEscape = new RegExp(`${unwritable}|_(?=x[\\da-fA-F]{4}(?:_|${unwritable}))`, "g");

export function encodeEscapes(text: string): string {
  return text.replace(needsEscape, (char) => {
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) =>
    char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;",
  );
}

const attributeEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (char) => attributeEscapes[char] ?? char);
}

/** ` name="value"` for every member that is not undefined; booleans as `1` and `0`. */
export function attributesText(
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
      return ` ${name}="${escapeAttribute(text)}"`;
    })
    .join("");
}

/** A text for an element's content, with `xml:space` when its edges are white space. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
}
