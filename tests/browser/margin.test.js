// Sixty notes beside twenty paragraphs, some of them long, a figure and a table between: none lies on another.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { manual, site } from "./parts/site.js";
import { crowded } from "./sites/crowded.js";
import { neighbours } from "./sites/neighbours.js";

let browser;
let host;
let examples;
before(async () => { [browser, host, examples] = await Promise.all([launch(), serve(site(crowded)), serve(manual())]); });
after(async () => { await browser.close(); host.stop(); examples.stop(); });

/** Where the notes stand, where they would like to, and what else is there. */
const drawn = (page) => page.evaluate(() => {
  const box = (it) => { const { top, bottom, left, right } = it.getBoundingClientRect(); return { top: top + scrollY, bottom: bottom + scrollY, left, right }; };
  const first = (id) => document.getElementById(`p-${id}`) ?? document.querySelector(`.noteref a[href="#n-${id}"]`) ?? document.querySelector(`.noteref a[href="#${id}"]`);
  return {
    notes: [...document.querySelectorAll(".margin .note")].filter((it) => it.checkVisibility()).map((it) => ({ id: it.dataset.note, passage: first(it.dataset.note).getClientRects()[0].top + scrollY, ...box(it) })),
    others: [...document.querySelectorAll(".text figure, .text table, .text pre, .text img, .text p, .colophon")].map((it) => ({ what: it.tagName, ...box(it) })),
  };
});
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - .5 && b.top < a.bottom - .5;

const check = (drawn, least, where) => {
  const { notes, others } = drawn;
  assert.ok(notes.length >= least, `${where}: ${notes.length} notes are in the margin`);
  for (const [at, note] of notes.entries()) {
    for (const other of notes.slice(at + 1)) assert.ok(!overlap(note, other), `${where}: ${note.id} lies on ${other.id}`);
    for (const other of others) assert.ok(!overlap(note, other), `${where}: ${note.id} lies on a ${other.what}`);
    assert.ok(Math.abs(note.top - note.passage) <= 900, `${where}: ${note.id} stands ${note.top - note.passage} px from its passage`);
  }
};

for (const width of [1280, 1920]) {
  test(`at ${width} px no two notes overlap, none lies on a figure or a table, each begins within a screen of its passage`, async () => {
    const { page, close, faults } = await open(browser, { width });
    await page.goto(`${host.address}crowded.html`);
    await page.waitForTimeout(200);
    check(await drawn(page), 60, "sixty notes");
    await page.goto(`${examples.address}examples/between-two-unions.html`);
    await page.waitForTimeout(200);
    check(await drawn(page), 55, "the worked example");
    assert.deepEqual(faults, []);
    await close();
  });
}

test("notes stand in the order of their numbers, a passage inside of a longer one too", async () => {
  const { page, close } = await open(browser);
  await page.goto(`${examples.address}examples/a-more-perfect-quotation.html`);
  await page.waitForTimeout(200);
  const references = (await page.locator(".text .noteref a").allInnerTexts()).map(Number);
  const ascending = (numbers) => [...numbers].sort((a, b) => a - b);
  assert.deepEqual(references, ascending(references), "a reader meets them in order");
  const beside = await page.locator(".margin .note").evaluateAll((notes) => notes.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((it) => +it.querySelector(".note-number").textContent));
  assert.deepEqual(beside, ascending(beside));
  await close();
});

test("overlapping notes stand in the margin as they are numbered, and neighbours on one line with room for a finger", async () => {
  const mills = await serve(site(neighbours));
  const { page, close } = await open(browser);
  await page.goto(`${mills.address}mills.html`);
  await page.waitForTimeout(200);
  const beside = await page.locator(".margin .note").evaluateAll((notes) => notes.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((it) => it.dataset.note));
  assert.deepEqual(beside.slice(-3), ["mill", "path", "upper"]);
  assert.deepEqual(await page.locator(".endnotes > ol > li").evaluateAll((all) => all.slice(-3).map((it) => it.id)), ["n-mill", "n-path", "n-upper"]);
  const apart = (at) => page.locator(".text sup.noteref a").evaluateAll((all, at) => all[at + 1].getBoundingClientRect().left - all[at].getBoundingClientRect().right, at);
  for (const at of [3, 5, 6]) assert.ok(Math.abs(await apart(at)) < 1, "the targets of neighbours adjoin");
  assert.ok(await apart(0) > 20, "words stand between ordinary footnotes");
  for (let width = 300; width < 460; width += 7) {
    await page.setViewportSize({ width, height: 900 });
    const tops = await page.locator(".text sup.noteref a").evaluateAll((all) => all.slice(5, 8).map((it) => Math.round(it.getBoundingClientRect().top)));
    assert.equal(new Set(tops).size, 1, `at ${width} px: ${tops}`);
  }
  const marks = (lang) => page.locator(`.note-original q[lang="${lang}"]`).first().evaluate((it) => getComputedStyle(it).quotes);
  assert.match(await marks("fr"), /^"«\u00a0" "\u00a0»"/);
  assert.match(await marks("de"), /^"„" "“"/);
  assert.equal(await page.locator('.endnotes q[lang="de"]').evaluate((it) => new Set([...it.getClientRects()].map((box) => Math.round(box.bottom))).size), 2, "verse keeps its lines");
  await close();
  mills.stop();
});

test("what is cut short opens whole", async () => {
  const { page, close } = await open(browser);
  await page.goto(`${host.address}crowded.html`);
  const brief = page.locator(".margin .brief").first();
  const id = await brief.getAttribute("data-note");
  await brief.click({ position: { x: 60, y: 8 } });
  const preview = page.locator(".preview:popover-open");
  await preview.waitFor();
  const last = await page.locator(`#n-${id} .note-text`).innerText();
  assert.ok((await preview.innerText()).includes(last.trim()));
  await close();
});

test("the margin follows the window, the filter and larger type", async () => {
  const { page, close } = await open(browser);
  await page.goto(`${host.address}crowded.html`);
  await page.setViewportSize({ width: 1000, height: 900 });
  assert.ok(!(await page.locator(".margin").isVisible()));
  await page.setViewportSize({ width: 1400, height: 700 });
  await page.waitForTimeout(200);
  check(await drawn(page), 40, "after resizing");
  await page.locator(".key summary").click();
  await page.locator('.legend-kind[data-kind="comment"]').click();
  await page.waitForTimeout(200);
  check(await drawn(page), 20, "after filtering");
  await page.locator('.legend-kind[data-kind="comment"]').click();
  await page.evaluate(() => document.documentElement.style.setProperty("--size", "130%"));
  await page.waitForTimeout(300);
  check(await drawn(page), 40, "in larger type");
  await close();
});

test("in the margin, notes are for the eye alone: the list has them for all others", async () => {
  const { page, close } = await open(browser);
  await page.goto(`${host.address}crowded.html`);
  assert.equal(await page.locator(".margin").getAttribute("aria-hidden"), "true");
  assert.equal(await page.locator(".margin").evaluate((it) => [...it.querySelectorAll("a, button")].filter((link) => link.tabIndex >= 0).length), 0);
  assert.equal(await page.locator(".endnotes li").count(), 60);
  await close();
});
