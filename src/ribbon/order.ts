import type { Setup } from "../domain/setup";
import type { CommandName } from "./commandNames";

/** What a person can ask the add-in for: the ribbon's commands, and what only the pane offers. */
export type Order =
  | { readonly name: CommandName | "read" | "setUpEmpty" | "setUpSample" }
  | { readonly name: "saveSetup"; readonly setup: Setup };

export type OrderName = Order["name"];
