// Without scripts, and from disk: everything is there, and nothing that could only be pressed in vain.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { manual, pagesOf } from "./parts/site.js";

const folder = manual();
let browser;
let host;
let under;
before(async () => { [browser, host, under] = await Promise.all([launch(), serve(folder), serve(folder, "/deep/down/")]); });
after(async () => { await browser.close(); host.stop(); under.stop(); });

test("without scripts the article, its notes and its sources are all there", async () => {
  const { page, close } = await open(browser, { scripts: false });
  await page.goto(`${host.address}examples/between-two-unions.html`);
  assert.equal(await page.locator(".endnotes > ol > li:visible").count(), 55);
  assert.ok(await page.locator(".bibliography li:visible").count() > 20);
  assert.equal(await page.locator(".noteref a:visible").count(), 55);
  assert.equal(await page.locator("button:visible, .scripted:visible").count(), 0);
  await page.locator(".key summary").click();
  assert.equal(await page.locator(".legend .sample:visible").count(), 8, "the legend still says what the lines mean");
  await page.locator(".contents summary").click();
  await page.locator(".contents a").first().click();
  assert.match(page.url(), /#a-lecture-in-moscow$/);
  await close();
});

test("without scripts the search page says so", async () => {
  const { page, close } = await open(browser, { scripts: false });
  await page.goto(`${host.address}search.html`);
  assert.match(await page.locator("main").innerText(), /Searching needs a script/);
  await close();
});

describe("every link inside the site leads to a page and to an id that are there", () => {
  for (const [where, address] of [["at a root", () => host.address], ["under a path", () => under.address], ["from disk", () => `file://${folder}/`]]) {
    test(where, async () => {
      const { page, close } = await open(browser, { scripts: false });
      const ids = new Map();
      const links = [];
      for (const path of pagesOf(folder).filter((it) => it !== "404.html")) {
        await page.goto(address() + path);
        const found = await page.evaluate(() => ({ ids: [...document.querySelectorAll("[id]")].map((it) => it.id), links: [...document.querySelectorAll("a[href], link[href], script[src], img[src]")].map((it) => it.href ?? it.src) }));
        ids.set(address() + path, new Set(found.ids));
        links.push(...found.links.filter((it) => it.startsWith(address())).map((it) => [path, it]));
      }
      const files = new Set(pagesOf(folder).map((it) => address() + it));
      const broken = links.filter(([, link]) => {
        const [page, fragment] = link.split("#");
        if (!page.endsWith(".html")) return !statSync(join(folder, decodeURIComponent(page.slice(address().length))), { throwIfNoEntry: false })?.isFile();
        return !files.has(page) || fragment && !ids.get(page).has(decodeURIComponent(fragment));
      });
      assert.ok(links.length > 1000);
      assert.deepEqual(broken.slice(0, 5), []);
      await close();
    });
  }
});

test("from disk the scripts work as they do from a host", async () => {
  const { page, faults, close } = await open(browser, { width: 900 });
  await page.goto(`file://${join(folder, "examples/between-two-unions.html")}`);
  await page.locator(".text .noteref a").nth(6).focus();
  await page.keyboard.press("Enter");
  await page.locator(".preview:popover-open").waitFor();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator(".margin .note.placed").first().waitFor();
  await page.goto(`file://${join(folder, "quotations/index.html")}`);
  await page.locator("input[name='filter']").fill("lincoln");
  assert.equal(await page.locator(".entry").count(), 3);
  assert.deepEqual(faults, []);
  await close();
});

test("lists are filtered, sorted and grouped", async () => {
  const { page, close } = await open(browser);
  await page.goto(`${host.address}sources/index.html`);
  const rows = () => page.locator(".sources-list .row").count();
  const all = await rows();
  await page.locator("input[name='filter']").fill("gazeta");
  assert.ok(await rows() < all && await rows() > 0);
  assert.match(await page.locator(".tools output").innerText(), new RegExp(`^\\d+ of ${all}$`));
  await page.locator("input[name='filter']").fill("");
  await page.locator("select[name='sort']").selectOption("-count");
  const counts = await page.locator(".sources-list .row").evaluateAll((all) => all.map((it) => Number(it.dataset.count)));
  assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
  await page.locator("select[name='group']").selectOption("year");
  assert.ok(await page.locator(".group-heading h2").count() > 3);
  assert.equal(await rows(), all);
  await close();
});
