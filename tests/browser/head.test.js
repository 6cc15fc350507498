// The head of an article is short: on a telephone its first sentence stands on the first screen, and what is folded opens
// without a script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./parts/browser.js";
import { accessible, fits } from "./parts/check.js";
import { serve } from "./parts/server.js";
import { manual } from "./parts/site.js";

let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(manual())]); });
after(async () => { await browser.close(); host.stop(); });

const articles = ["examples/between-two-unions.html", "examples/a-more-perfect-quotation.html", "manual/quotations.html"];

/** Where the first sentence of the text ends, in pixels from the top of the screen. */
const firstSentence = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.querySelector(".text p"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.search(/[.?!:]/);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().bottom;
  }
});

for (const scripts of [true, false]) {
  test(`${scripts ? "with" : "without"} scripts the first sentence stands on the first screen of a telephone`, async () => {
    const { page, close } = await open(browser, { width: 390, height: 844, scripts });
    for (const path of articles) {
      await page.goto(host.address + path);
      const end = await firstSentence(page);
      assert.ok(end > 0 && end <= 844, `${path}: it ends at ${end} px`);
    }
    await close();
  });
}

test("the menu is folded on a telephone and opens without a script; elsewhere it lies open", async () => {
  const { page, close } = await open(browser, { width: 390, scripts: false });
  await page.goto(host.address + articles[0]);
  const links = page.locator(".masthead nav a");
  assert.equal(await page.locator(".masthead nav a:visible").count(), 0);
  const top = () => page.locator("h1").evaluate((it) => it.getBoundingClientRect().top);
  const before = await top();
  await page.locator(".menu summary").click();
  assert.equal(await page.locator(".masthead nav a:visible").count(), await links.count());
  assert.equal(await top(), before, "nothing moves");
  await fits(page, "an open menu");
  await links.first().click();
  assert.match(page.url(), /examples\/index\.html$/);
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    assert.equal(await page.locator(".masthead nav a:visible").count(), await links.count(), `at ${width} px`);
    assert.equal(await page.locator(".menu summary:visible").count(), 0, `at ${width} px`);
  }
  await close();
});

test("figures and legend open from one line", async () => {
  const { page, close } = await open(browser, { width: 390 });
  await page.goto(host.address + articles[0]);
  assert.equal(await page.locator(".legend:visible, .coverage:visible").count(), 0);
  assert.match(await page.locator(".key summary").innerText(), /^\d+ notes, \d+ quotations$/);
  await page.locator(".key summary").click();
  assert.equal(await page.locator(".legend:visible").count(), 1);
  await page.locator(".menu summary").click();
  await accessible(page, "an open head");
  await close();
});
