import { createRoot } from "react-dom/client";
import manifest from "../../manifest.xml";
import { readManifest } from "./readManifest";
import { App } from "./views/App";
import { Workbench } from "./workbench";
import { startFrom } from "./startFrom";
import "./fonts.css";
import "./page.css";

const settings = startFrom(location.search, navigator.language);
const workbench = new Workbench(settings, readManifest(manifest, settings.language));

/** For tests and for the browser's console. */
Object.assign(window, { workbench });

const page = document.getElementById("page");
if (page) createRoot(page).render(<App workbench={workbench} manifest={manifest} />);
