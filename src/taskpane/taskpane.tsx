import { createRoot } from "react-dom/client";
import { loadActions, lookUpSetup } from "../ribbon/runOrder";
import { App } from "./App";
import { startUp } from "./startUp";

const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane.");
const root = createRoot(place);

startUp((known) => {
  root.render(<App {...known} />);
  // Ready before the first press; if they cannot be loaded now, the press tries again and says so.
  if (known.obstacle) return;
  loadActions().catch(() => undefined);
  void lookUpSetup();
});
