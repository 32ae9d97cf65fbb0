import type { CommandName } from "./commandNames";

/** What a person can ask the add-in for: the ribbon's commands, and what only the pane offers. */
export type Order = CommandName | "setUpEmpty" | "setUpSample";
