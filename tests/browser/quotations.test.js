// The index of quotations: filtered by speaker, source and verdict, by mouse and by keyboard, kept in the address; and whole
// without a script.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { accessible } from "./parts/check.js";
import { serve } from "./parts/server.js";
import { manual } from "./parts/site.js";
import { claims } from "./sites/claims.js";

const folder = manual(claims);
let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(folder)]); });
after(async () => { await browser.close(); host.stop(); });

const shown = (page) => page.locator(".entry").evaluateAll((all) => all.map((it) => ({ speaker: it.dataset.speaker, verdict: it.dataset.verdict || "none", sources: it.dataset.sources.split("\n") })));
const told = (page) => page.locator(".tools output").innerText();
const choose = (page, name, value) => page.locator(`.tools select[name='${name}']`).selectOption(value);

describe("with a script", () => {
  test("each of the filters leaves what has the value, and counts it", async () => {
    const { page, faults, close } = await open(browser);
    await page.goto(`${host.address}quotations/index.html`);
    const all = await shown(page);
    for (const [name, of] of [["speaker", (it) => [it.speaker]], ["verdict", (it) => [it.verdict]], ["source", (it) => it.sources]]) {
      const options = await page.locator(`.tools select[name='${name}'] option`).evaluateAll((all) => all.map((it) => [it.value, it.textContent]));
      assert.ok(options.length > 3, `${name}: ${options}`);
      for (const [value, words] of options.slice(1)) {
        await choose(page, name, value);
        const left = await shown(page);
        assert.ok(left.length > 0 && left.every((it) => of(it).includes(value)), `${name}: ${value}`);
        assert.equal(left.length, all.filter((it) => of(it).includes(value)).length);
        assert.ok(words.endsWith(`(${left.length})`), words);
        assert.equal(await told(page), `${left.length} of ${all.length}`);
      }
      await choose(page, name, "");
    }
    assert.equal(await told(page), "");
    assert.deepEqual(faults, []);
    await close();
  });

  test("filters work together, with the words and the groups, and are given up at once", async () => {
    const { page, close } = await open(browser);
    await page.goto(`${host.address}quotations/index.html`);
    const all = await shown(page);
    await choose(page, "speaker", "Abraham Lincoln");
    await choose(page, "verdict", "edited");
    assert.deepEqual(await shown(page), all.filter((it) => it.speaker === "Abraham Lincoln" && it.verdict === "edited"));
    await page.locator(".tools input").fill("no such words");
    assert.equal(await told(page), `0 of ${all.length}`);
    await page.locator(".tools input").fill("");
    await choose(page, "verdict", "");
    await choose(page, "group", "verdict");
    assert.deepEqual(await page.locator(".group-heading").allInnerTexts(), ["edited 1", "verbatim 2"]);
    await page.getByRole("button", { name: "Show all" }).click();
    assert.equal((await shown(page)).length, all.length);
    assert.ok(await page.getByRole("button", { name: "Show all" }).isHidden());
    await close();
  });

  test("headings of articles stay with what is left of them", async () => {
    const { page, close } = await open(browser);
    await page.goto(`${host.address}quotations/index.html`);
    const headings = await page.locator(".group-heading").count();
    await choose(page, "speaker", "Abraham Lincoln");
    assert.deepEqual(await page.locator(".group-heading").allInnerTexts(), ["Une citation plus parfaite 1", "A more perfect quotation 2"]);
    await choose(page, "speaker", "");
    assert.equal(await page.locator(".group-heading").count(), headings);
    await close();
  });

  test("what was chosen stands in the address and is taken from it", async () => {
    const { page, close } = await open(browser);
    await page.goto(`${host.address}quotations/index.html`);
    await choose(page, "speaker", "Abraham Lincoln");
    await choose(page, "verdict", "verbatim");
    const address = page.url();
    assert.match(address, /#speaker=Abraham\+Lincoln&verdict=verbatim$/);
    await page.goto("about:blank");
    await page.goto(address);
    assert.equal((await shown(page)).length, 2);
    assert.equal(await page.locator(".tools select[name='speaker']").inputValue(), "Abraham Lincoln");
    await page.goto(`${host.address}quotations/index.html#speaker=Nobody+here`);
    assert.equal(await told(page), "");
    await page.goto(`file://${join(folder, "quotations/index.html")}#speaker=Abraham+Lincoln`);
    assert.equal((await shown(page)).length, 3);
    await close();
  });

  test("every filter has a name and is reached and used with the keyboard", async () => {
    const { page, close } = await open(browser, { width: 390 });
    await page.goto(`${host.address}quotations/index.html`);
    await page.locator(".tools input").focus();
    const names = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate(() => document.activeElement.labels?.[0]?.querySelector("span").textContent));
    }
    assert.deepEqual(names.slice(0, 3), ["Speaker", "Source", "Verdict"]);
    await page.locator(".tools select[name='verdict']").focus();
    await page.keyboard.press("ArrowDown");
    assert.ok((await shown(page)).every((it) => it.verdict === "verbatim"));
    await accessible(page, "filtered quotations at 390 px");
    const small = await page.locator(".tools :is(select, input, button):visible").evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).filter((it) => it.height < 24 || it.width < 24).length);
    assert.equal(small, 0, "no target is smaller than 24 px");
    await close();
  });

  test("claims are filtered by speaker and rating", async () => {
    const { page, close } = await open(browser);
    await page.goto(`${host.address}claims/index.html`);
    assert.ok(await page.locator(".entry").count() > 2);
    await choose(page, "rating", "wrong");
    assert.equal(await page.locator(".entry").count(), 1);
    await close();
  });
});

test("without a script the quotations stand under their articles, which can be jumped to", async () => {
  const { page, close } = await open(browser, { scripts: false });
  await page.goto(`${host.address}quotations/index.html`);
  assert.equal(await page.locator(".tools:visible, button:visible, select:visible").count(), 0);
  assert.ok(await page.locator(".group-heading h2:visible").count() > 2);
  await page.locator(".jumps summary").click();
  const link = page.locator(".jumps a", { hasText: "Between two unions" });
  await link.click();
  assert.match(page.url(), /#in-examples--between-two-unions$/);
  const under = await page.evaluate(() => document.querySelector(`${location.hash} + .entry`).dataset.article);
  assert.equal(under, "Between two unions");
  await close();
});
