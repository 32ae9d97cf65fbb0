import path from "node:path";
import { isAllowed, packagesOf } from "../../scripts/build/bundledPackages";
import { licenceDocument, licenceList } from "../../scripts/build/licencePages";

const modules = path.resolve(__dirname, "../../node_modules");

it.each(["MIT", "Apache-2.0", "ISC", "0BSD", "(GPL-3.0 OR MIT)", "MIT AND ISC"])(
  "lets a package under %s into the add-in",
  (licence) => {
    expect(isAllowed(licence)).toBe(true);
  },
);

it.each(["MPL-2.0", "GPL-3.0", "MIT AND GPL-3.0", "SEE LICENSE IN LICENSE.txt", ""])(
  "keeps a package under “%s” out",
  (licence) => {
    expect(isAllowed(licence)).toBe(false);
  },
);

it("names each package once, however many of its files are used, and none for our own files", () => {
  const packages = packagesOf([
    path.join(modules, "react/index.js"),
    path.join(modules, "react/cjs/react.production.js"),
    path.join(modules, "@fluentui/react-tabs/lib/index.js"),
    path.resolve(__dirname, "../../src/domain/customers/tiers.ts"),
  ]);
  expect(packages.map(({ name, licence }) => `${name} ${licence}`)).toEqual([
    "@fluentui/react-tabs MIT",
    "react MIT",
  ]);
  for (const { text } of packages) expect(text).toMatch(/MIT License|Permission is hereby granted/);
});

const packages = [
  { name: "a", version: "1.0.0", licence: "MIT", text: "Text of MIT" },
  { name: "b", version: "2.0.0", licence: "MIT", text: "Text of MIT" },
];

it("keeps a text that packages share only once", () => {
  const { packages: listed, texts } = licenceList(packages);
  expect(texts).toEqual(["Text of MIT"]);
  expect(listed.map(({ text }) => texts[text])).toEqual(["Text of MIT", "Text of MIT"]);
});

it("begins the document with our own licence and gives every package its text", () => {
  const document = licenceDocument(packages, "Our licence\n");
  expect(document.startsWith("Our licence\n")).toBe(true);
  expect(document.match(/Text of MIT/g)).toHaveLength(2);
});
