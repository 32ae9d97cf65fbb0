import { createRoot } from "react-dom/client";
import { lookUpSetup } from "../ribbon/runOrder";
import { App } from "./App";
import { fetchWhenReachedFor } from "./fetchWhenReachedFor";
import { startUp } from "./startUp";

const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane.");
const root = createRoot(place);

startUp((known) => {
  root.render(<App {...known} />);
  if (known.obstacle) return;
  fetchWhenReachedFor(place);
  void lookUpSetup();
});
