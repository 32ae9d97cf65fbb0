import { createRoot } from "react-dom/client";
import manifest from "../../manifest.xml";
import { languageOf } from "../text/language";
import { readManifest } from "./ribbon/readManifest";
import { App } from "./views/App";
import { Workbench } from "./workbench";
import "./page.css";

const language = languageOf(navigator.language);
const workbench = new Workbench(language, readManifest(manifest, language));

/** For tests and for the browser's console. */
Object.assign(window, { workbench });

const page = document.getElementById("page");
if (page) createRoot(page).render(<App workbench={workbench} manifest={manifest} />);
