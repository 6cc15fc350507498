// The looks of the manual, made from the very lines that it shows.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { accessible, fits } from "./parts/check.js";
import { serve } from "./parts/server.js";
import { manual, repository } from "./parts/site.js";

const page = readFileSync(join(repository, "content/manual/look.md"), "utf8");
/** The first block of CSS under a heading. */
const styles = (heading) => page.split(`## ${heading}\n`)[1].split("```css\n")[1].split("```")[0];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const looks = {
  "A newspaper": { paper: { light: "rgb(255, 255, 255)", dark: "rgb(18, 18, 18)" }, face: /Arial Narrow/ },
  "A scholarly edition": { paper: { light: "rgb(251, 247, 236)", dark: "rgb(26, 24, 20)" }, face: /Junicode/ },
  "A dark essay": { paper: { light: "rgb(15, 16, 20)", dark: "rgb(15, 16, 20)" }, face: /./ },
};

for (const [name, { paper, face }] of Object.entries(looks)) {
  describe(name, () => {
    let host;
    before(async () => { host = await serve(manual({ "static/site.css": styles(name) })); });
    after(() => host.stop());

    for (const colours of ["light", "dark"]) {
      test(`looks as it says in ${colours}, and can be read`, async () => {
        const { page, faults, close } = await open(browser, { colours });
        await page.goto(`${host.address}examples/between-two-unions.html`);
        const seen = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector("h1")).fontFamily]);
        assert.equal(seen[0], paper[colours]);
        assert.match(seen[1], face);
        await accessible(page, name);
        await page.goto(`${host.address}quotations/index.html`);
        await accessible(page, name);
        await page.setViewportSize({ width: 320, height: 700 });
        await fits(page, name);
        assert.deepEqual(faults, []);
        await close();
      });
    }
  });
}

test("a token that the manual names is one that the theme has", () => {
  const tokens = readFileSync(join(repository, "static/css/tokens.css"), "utf8");
  const named = [...page.split("## The tokens")[1].split("## A newspaper")[0].matchAll(/`(--[a-z]+)`/g)].map(([, token]) => token);
  assert.ok(named.length > 10);
  for (const token of named) assert.ok(tokens.includes(`${token}:`), token);
});
