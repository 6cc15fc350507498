// Every page of a site: valid, accessible, without an error, a breach of the policy or a request to another host.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { accessible, fits, valid } from "./parts/check.js";
import { serve } from "./parts/server.js";
import { manual, pagesOf } from "./parts/site.js";
import { claims } from "./sites/claims.js";
import { scripts } from "./sites/scripts.js";

const folder = manual({ ...scripts, ...claims });
const pages = pagesOf(folder);

/** One page of every kind, and every article that is unlike the others. */
const kinds = [
  "index.html", "manual/index.html", "404.html", "search.html?q=union",
  "examples/between-two-unions.html", "examples/a-more-perfect-quotation.html", "manual/configuration.html",
  "scripts/hashiya.html", "scripts/chushaku.html", "scripts/zhushu.html", "scripts/leaf/index.html",
  "sources/index.html", "sources/declaration.html", "speakers/index.html", "speakers/nazarbayev.html",
  "quotations/index.html", "claims/index.html", "corrections/index.html", "wall.html", "tags/index.html", "tags/names.html",
];

let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(folder)]); });
after(async () => { await browser.close(); host.stop(); });

test("every page is valid HTML", () => valid(pages.map((page) => join(folder, page))));

for (const colours of ["light", "dark"]) {
  describe(`in ${colours}`, () => {
    for (const width of [390, 1280]) {
      test(`every kind of page is accessible at ${width} px`, async () => {
        const { page, close } = await open(browser, { width, colours });
        for (const path of kinds) {
          await page.goto(host.address + path);
          await accessible(page, `${path} at ${width} px`);
        }
        await close();
      });
    }
  });
}

test("what opens is accessible, too: a preview, the contents, plain text", async () => {
  for (const colours of ["light", "dark"]) {
    const { page, close } = await open(browser, { width: 900, colours });
    await page.goto(`${host.address}examples/between-two-unions.html`);
    await page.locator(".contents summary").click();
    await page.locator("[data-plain-switch]").click();
    await page.locator(".text .noteref a").nth(12).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".preview:popover-open");
    await accessible(page, `previews in ${colours}`);
    await close();
  }
});

test("nothing goes wrong on any page, at a root or under a path", async () => {
  const under = await serve(folder, "/some/where/");
  const { page, faults, close } = await open(browser);
  // 404.html has the links of the site's own root, so that it is right at any address; this site's root is the host's.
  for (const [address, paths] of [[host.address, pages], [under.address, pages.filter((it) => it !== "404.html")]]) {
    for (const path of paths) {
      const response = await page.goto(address + path);
      assert.equal(response.status(), 200, path);
    }
  }
  assert.deepEqual(faults, []);
  await close();
  under.stop();
});

test("nothing goes wrong from disk", async () => {
  const { page, faults, close } = await open(browser);
  for (const path of pages.filter((it) => it !== "404.html")) await page.goto(`file://${join(folder, path)}`);
  assert.deepEqual(faults, []);
  await close();
});

test("no page is wider than the window", async () => {
  for (const width of [320, 390, 768, 1280, 1920]) {
    const { page, close } = await open(browser, { width });
    for (const path of kinds) {
      await page.goto(host.address + path);
      await fits(page, `${path} at ${width} px`);
    }
    await close();
  }
});

test("the pages hold no script or style of their own, and no address of another host to load from", async () => {
  const { page, close } = await open(browser, { scripts: false });
  for (const path of pages) {
    await page.goto(host.address + path);
    const found = await page.evaluate(() => [...document.querySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick], [onload]")].map((it) => it.outerHTML.slice(0, 80)));
    assert.deepEqual(found, [], path);
  }
  await close();
});
