// Pictures of every kind of page: wide and narrow, light and dark, and a printed article. `./run screenshots FOLDER` makes them.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { manual } from "./parts/site.js";
import { claims } from "./sites/claims.js";
import { neighbours } from "./sites/neighbours.js";
import { scripts } from "./sites/scripts.js";

const folder = resolve(process.argv[2] ?? "screenshots");
mkdirSync(folder, { recursive: true });

const pages = {
  home: "index.html",
  article: "examples/between-two-unions.html",
  "article-short": "examples/a-more-perfect-quotation.html",
  "article-neighbours": "mills.html",
  "article-without-notes": "plain.html",
  "article-arabic": "scripts/hashiya.html",
  "article-japanese": "scripts/chushaku.html",
  "article-figures": "scripts/leaf/index.html",
  section: "manual/index.html",
  sources: "sources/index.html",
  source: "sources/lavrov-2021.html",
  speakers: "speakers/index.html",
  speaker: "speakers/nazarbayev.html",
  quotations: "quotations/index.html",
  claims: "claims/index.html",
  "article-claims": "wall.html",
  corrections: "corrections/index.html",
  tags: "tags/index.html",
  tag: "tags/names.html",
  search: "search.html?q=turkic",
  404: "404.html",
};
const widths = { wide: 1280, narrow: 390 };

const { "postil.toml": _, ...mills } = neighbours;
const host = await serve(manual({ ...scripts, ...claims, ...mills }));
const browser = await launch();
for (const [size, width] of Object.entries(widths)) {
  for (const colours of ["light", "dark"]) {
    const { page, close } = await open(browser, { width, height: size === "wide" ? 900 : 844, colours });
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(host.address + path);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colours}.png`) });
      if (name.startsWith("article")) {
        await page.screenshot({ path: join(folder, `${name}-${size}-${colours}-whole.png`), fullPage: true });
      }
    }
    await close();
  }
}
const { page, close } = await open(browser);
for (const name of ["article", "article-neighbours"]) {
  await page.goto(host.address + pages[name]);
  await page.pdf({ path: join(folder, `${name}-printed.pdf`), format: "A4", preferCSSPageSize: true });
}
await close();
await browser.close();
host.stop();
console.log(`pictures of ${Object.keys(pages).length} pages in ${folder}`);
