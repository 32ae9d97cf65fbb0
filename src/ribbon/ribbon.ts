import "./strictPage";
import { commandNames } from "./commandNames";
import { press } from "./press";

/*
 * The first of the page's own scripts, and small: a button that is pressed before its function is
 * associated does nothing (office-js issues 2744 and 5176). In a page without office.js the pane says so.
 */
if ("Office" in globalThis) {
  for (const name of commandNames)
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void press(name, event));
}
