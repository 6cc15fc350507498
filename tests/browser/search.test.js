// Search, as a reader uses it: over http at a root and under a path, and from disk.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { repository, site } from "./parts/site.js";
import { library } from "./sites/library.js";

const folder = site(library);
let browser;
let root;
let under;
before(async () => { [browser, root, under] = await Promise.all([launch(), serve(folder), serve(folder, "/a/b/")]); });
after(async () => { await browser.close(); root.stop(); under.stop(); });

/** Opens the search page at an address and asks for words; gives what is shown for each hit. */
const ask = async (page, address, words) => {
  await page.goto(`${address}search.html?q=${encodeURIComponent(words)}`);
  await page.waitForFunction(() => document.querySelector(".search-status").textContent);
  const groups = await page.locator(".search-results section").evaluateAll((all) => all.map((it) => [
    it.querySelector("h2").firstChild.textContent.trim(),
    [...it.querySelectorAll(".hit")].map((hit) => ({ title: hit.querySelector(".hit-title").textContent, text: hit.querySelector(".hit-text").textContent, marked: [...hit.querySelectorAll("mark")].map((mark) => mark.textContent), href: hit.querySelector("a").href })),
  ]));
  return { status: await page.locator(".search-status").innerText(), ...Object.fromEntries(groups) };
};

describe("a word is found in an article, in a note and in a source, with the passage", () => {
  for (const [where, address] of [["at a root", () => root.address], ["under a path", () => under.address], ["from disk", () => `file://${folder}/`]]) {
    test(where, async () => {
      const { page, faults, close } = await open(browser);
      const found = await ask(page, address(), "zugzwang");
      assert.equal(found.Articles[0].title, "The rare one");
      assert.match(found.Articles[0].text, /Only here stands the word zugzwang/);
      assert.deepEqual(found.Articles[0].marked, ["zugzwang"]);
      assert.match(found.Notes[0].text, /^zugzwang — The duty to move/);
      assert.ok(found.Notes[0].href.endsWith("rare.html#p-chess"), found.Notes[0].href);
      const sources = await ask(page, address(), "nimzowitsch system");
      assert.equal(sources.Sources[0].title, "Mein System");
      assert.deepEqual(faults, []);
      await page.locator(".search-results a").first().click();
      await page.waitForURL(/nimzowitsch/);
      assert.match(page.url(), /sources\/nimzowitsch\.html$/);
      await close();
    });
  }
});

describe("words are found whatever their", () => {
  const finds = (asked, title) => test(asked, async () => {
    const { page, close } = await open(browser);
    const { Articles } = await ask(page, root.address, asked);
    assert.ok(Articles?.some((it) => it.title === title), JSON.stringify(Articles));
    await close();
  });
  finds("ZUGZWANG", "The rare one");
  finds("elan", "The rare one");
  finds("élan strasse lodz", "The rare one");
  finds("zugz", "The rare one");
  finds("constructor", "The rare one");
  finds("図書館", "注釈と本文");
  finds("京", "注釈と本文");
  finds("الحواشي", "الحاشية");
  finds("елка иод", "Глава");
});

test("all of the words count; where nothing has them all, that is said", async () => {
  const { page, close } = await open(browser);
  assert.equal((await ask(page, root.address, "rare zugzwang")).Articles.length, 1);
  assert.match((await ask(page, root.address, "zugzwang heron")).status, /^Nothing has all of these words; \d+ places with some of them\.$/);
  assert.equal((await ask(page, root.address, "xylophone")).status, "Nothing has these words.");
  await close();
});

test("a reader types, is answered, and opens what was found with the keyboard", async () => {
  const { page, faults, close } = await open(browser, { width: 390 });
  await page.goto(`${root.address}index.html`);
  await page.locator(".menu summary").click();
  await page.locator("[data-search]").click();
  await page.waitForURL(/search\.html$/);
  await page.waitForFunction(() => document.activeElement?.id === "q");
  await page.keyboard.type("compulsion zug");
  await page.locator(".hit").first().waitFor();
  assert.match(page.url(), /\?q=compulsion%20zug$/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/rare/);
  assert.match(page.url(), /rare\.html#p-chess$/);
  await page.goBack();
  await page.locator(".hit").first().waitFor();
  assert.equal(await page.locator("#q").inputValue(), "compulsion zug");
  assert.deepEqual(faults, []);
  await close();
});

test("more is shown on request, and the focus goes there", async () => {
  const { page, close } = await open(browser);
  await ask(page, root.address, "thistle");
  const more = page.locator(".search-more").first();
  const before = await page.locator(".search-results section").first().locator(".hit").count();
  await more.click();
  await page.waitForFunction(() => document.activeElement.closest(".hit"));
  assert.equal(await page.locator(".search-results section").first().locator(".hit").count(), before + 10);
  await close();
});

test("markup in an article is shown as words", async () => {
  const hostile = site({ "postil.toml": "", "content/a.md": "# `<img src=x onerror=alert(1)>` & co\n\nSay `<script>alert(1)</script>` and \u2028 then </script> again.\n" });
  const host = await serve(hostile);
  const { page, faults, close } = await open(browser);
  const { Articles } = await ask(page, host.address, "alert script");
  assert.match(Articles[0].text, /<script>alert\(1\)<\/script>/);
  assert.equal(await page.locator(".search-results :is(img, script)").count(), 0);
  assert.deepEqual(faults, []);
  await close();
  host.stop();
});

test("a question loads only what it needs: less than 300 kB until the first page of hits stands", async () => {
  for (const words of ["zugzwang", "thistle granite", "sentence tells the"]) {
    const { page, close } = await open(browser);
    let bytes = 0;
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname;
      if (path.startsWith("/search/")) bytes += statSync(join(folder, path)).size;
    });
    const { status } = await ask(page, root.address, words);
    assert.match(status, /place/);
    assert.ok(bytes > 1000 && bytes < 300_000, `${words}: ${bytes} bytes`);
    await close();
  }
});

test("words are folded in the page as they are in the program", async () => {
  // The table stands in src/render/search/words.rs, where the program's side of it is tested.
  const rust = readFileSync(join(repository, "src/render/search/words.rs"), "utf8");
  const table = [...rust.split("fn words_are_folded")[1].matchAll(/^\s+\("(.*)", "(.*)"\),$/gm)].map(([, text, folded]) => [text, folded]);
  assert.ok(table.length > 8);
  const script = readFileSync(join(repository, "static/js/search.js"), "utf8");
  const part = script.slice(script.indexOf("// --- Words"), script.indexOf("// --- Postings"));
  const tokens = new Function(`${part}; return tokens;`)();
  for (const [text, folded] of table) assert.equal(tokens(text).join(" "), folded, text);
});

test("without search there is no index and no page for it", async () => {
  const quiet = site({ "postil.toml": "[search]\nenabled = false\n", "content/a.md": "# A\n\nWords.\n" });
  assert.equal(statSync(join(quiet, "search"), { throwIfNoEntry: false }), undefined);
  assert.equal(statSync(join(quiet, "search.html"), { throwIfNoEntry: false }), undefined);
  assert.ok(!readFileSync(join(quiet, "index.html"), "utf8").includes("search"));
});
