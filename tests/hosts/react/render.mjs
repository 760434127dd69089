// Writes what the server renders into the page that was built.
import { readFileSync, writeFileSync } from "node:fs";
import { render } from "./server/server.js";

const page = readFileSync("dist/index.html", "utf8");
const root = `<div id="root">`;
if (!page.includes(`${root}</div>`)) throw new Error("There is no empty root in the page.");
writeFileSync(
  "dist/index.html",
  page.replace(root, () => root + render()),
);
