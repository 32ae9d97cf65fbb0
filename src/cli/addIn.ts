import type { AddIn } from "../host/xlsx/addInSettings";

/** The add-in of manifest.xml: workbooks keep its setup under this id. */
export const addIn: AddIn = { id: "f360d212-dd57-4662-92e7-66c78bcefed3", version: "0.1.0.0" };
