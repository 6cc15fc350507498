// Articles from right to left, in Japanese and in Chinese; pictures and wide tables.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./parts/browser.js";
import { fits } from "./parts/check.js";
import { serve } from "./parts/server.js";
import { manual } from "./parts/site.js";
import { scripts } from "./sites/scripts.js";

let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(manual(scripts))]); });
after(async () => { await browser.close(); host.stop(); });

const box = (page, selector) => page.locator(selector).first().boundingBox();

test("an Arabic article runs from right to left, its margin on the left", async () => {
  const { page, close } = await open(browser, { width: 1280 });
  await page.goto(`${host.address}scripts/hashiya.html`);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar", "rtl"]);
  await page.locator(".margin .note.placed").first().waitFor();
  const [text, note, number, mark] = [await box(page, ".text"), await box(page, ".margin .note"), await box(page, ".noteref a"), await box(page, "mark.passage")];
  assert.ok(note.x + note.width < text.x, "the notes stand to the left of the text");
  assert.ok(number.x < mark.x, "the number stands to the left of its passage");
  const bar = await page.locator(".margin .note").first().evaluate((it) => getComputedStyle(it).borderRightWidth);
  assert.notEqual(bar, "0px", "the note's bar is on its right");
  await close();
});

test("a preview of an Arabic note stays in the window", async () => {
  const { page, close } = await open(browser, { width: 800 });
  await page.goto(`${host.address}scripts/hashiya.html`);
  await page.locator(".noteref a").first().focus();
  await page.keyboard.press("Enter");
  const { x, width } = await box(page, ".preview:popover-open");
  assert.ok(x >= 0 && x + width <= 800);
  await close();
});

test("stress in Japanese is set with dots, lines are airy, words are not torn apart by hyphens", async () => {
  const { page, close } = await open(browser);
  await page.goto(`${host.address}scripts/chushaku.html`);
  const style = await page.locator(".text p").first().evaluate((it) => {
    const { lineHeight, fontSize, lineBreak, fontFamily } = getComputedStyle(it);
    return { leading: parseFloat(lineHeight) / parseFloat(fontSize), lineBreak, fontFamily };
  });
  assert.ok(style.leading > 1.7, String(style.leading));
  assert.equal(style.lineBreak, "strict");
  assert.match(style.fontFamily, /Mincho|CJK JP/);
  await close();
});

test("what is wide scrolls in its own box, and the keyboard reaches it", async () => {
  const { page, close } = await open(browser, { width: 320, height: 700 });
  await page.goto(`${host.address}scripts/leaf/index.html`);
  await fits(page, "at 320 px");
  for (const selector of [".text .table", ".text pre"]) {
    const scrolls = await page.locator(selector).first().evaluate((it) => [it.scrollWidth > it.clientWidth, it.tabIndex]);
    assert.deepEqual(scrolls, [true, 0], selector);
  }
  const picture = await box(page, ".text img");
  assert.ok(picture.width <= 320 && picture.width > 200);
  await close();
});
