// What a page weighs, when it is there, and that nothing moves while it comes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { manual } from "./parts/site.js";
import { scripts } from "./sites/scripts.js";

const folder = manual(scripts);
let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(folder)]); });
after(async () => { await browser.close(); host.stop(); });

const compressed = (path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;

test("the theme's styles and scripts are under 34 kB together", () => {
  const files = ["site.css", ...["css", "js"].flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`))];
  const size = files.map(compressed).reduce((a, b) => a + b);
  assert.ok(size < 34_000, `${size} bytes`);
});

test("an article of 55 notes is under 60 kB with all that it loads", async () => {
  const { page, close } = await open(browser);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${host.address}examples/between-two-unions.html`);
  const size = asked.map(compressed).reduce((a, b) => a + b);
  assert.ok(asked.length > 5 && size < 60_000, `${size} bytes of ${asked.join(", ")}`);
  await close();
});

// A paragraph that is still coming may break its lines anew; what stands above the text may not move at all.
const watch = (page) => page.addInitScript(() => {
  window.measured = { shift: 0, moved: [], paint: 0 };
  const described = ({ node, previousRect: from, currentRect: to }) => {
    const element = node?.closest ? node : node?.parentElement;
    const place = element?.closest(".masthead") ? "masthead" : "page";
    return `${place}: ${(node?.outerHTML ?? node?.data ?? "").slice(0, 60)} from ${from.x},${from.y} to ${to.x},${to.y}`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.measured.shift += entry.value;
      window.measured.moved.push(...entry.sources.map(described));
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => { window.measured.paint = list.getEntries().at(-1).startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
});

/** What has moved in the page: nothing of its masthead, and elsewhere a fifth of what counts as good at most. */
const still = async (page, what, t) => {
  const { shift, paint, moved } = await page.evaluate(() => window.measured);
  t.diagnostic(`${what}: largest contentful paint ${Math.round(paint)} ms, layout shift ${shift}`);
  assert.deepEqual(moved.filter((it) => it.startsWith("masthead")), [], what);
  assert.ok(shift < 0.02, `${what}: ${shift}, ${moved.join("\n")}`);
  return paint;
};

test("nothing moves while the page comes, and its text is there at once", async (t) => {
  for (const width of [390, 1280]) {
    const { page, close } = await open(browser, { width });
    await watch(page);
    // Pictures come late, as on a train.
    await page.route(/\.(svg|webp)$/, async (route) => { await new Promise((ready) => setTimeout(ready, 300)); await route.continue(); });
    for (const path of ["examples/between-two-unions.html", "scripts/leaf/index.html", "index.html", "quotations/index.html", "search.html"]) {
      await page.goto(host.address + path);
      await page.waitForTimeout(700);
      const paint = await still(page, `${path} at ${width} px`, t);
      assert.ok(paint > 0 && paint < 2500, `${path}: ${paint} ms`);
    }
    await close();
  }
});

test("a masthead that comes bit by bit does not move", async (t) => {
  const poor = await serve(folder, "/", true);
  for (const width of [390, 900, 1280]) {
    const { page, close } = await open(browser, { width });
    await watch(page);
    for (const path of ["examples/between-two-unions.html", "quotations/index.html"]) {
      await page.goto(poor.address + path);
      await page.waitForTimeout(300);
      await still(page, `${path} at ${width} px`, t);
    }
    await close();
  }
  poor.stop();
});
