// Notes in a reader's hands: previews by pointer, key and finger; the legend; plain text; light between notes and
// passages; copying; the choice of colours.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { manual } from "./parts/site.js";

let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(manual())]); });
after(async () => { await browser.close(); host.stop(); });

/** The article with 55 notes, at a width where there is no margin unless another is asked for. */
const article = async (wishes = {}, path = "examples/between-two-unions.html") => {
  const opened = await open(browser, { width: 900, ...wishes });
  await opened.page.goto(host.address + path);
  return opened;
};
const reference = (page, number) => page.locator(".text .noteref a", { hasText: new RegExp(`^${number}$`) });
const previews = (page) => page.locator(".preview:popover-open");
const active = (page) => page.evaluate(() => document.activeElement.closest(".preview") ? "in a preview" : document.activeElement.id);

describe("a preview", () => {
  test("opens where the pointer rests, and goes when it leaves", async () => {
    const { page, close, faults } = await article();
    await reference(page, 7).hover();
    await previews(page).waitFor();
    assert.match(await previews(page).innerText(), /Nursultan Nazarbayev/);
    await previews(page).hover();
    await page.waitForTimeout(500);
    assert.equal(await previews(page).count(), 1, "stays while the pointer is on it");
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    assert.equal(await previews(page).count(), 0);
    assert.deepEqual(faults, []);
    await close();
  });

  test("stands beside its reference, inside the window", async () => {
    for (const width of [320, 390, 768, 1040]) {
      const { page, close } = await article({ width, height: 700 });
      for (const number of [1, 6, 13, 40]) {
        await reference(page, number).focus();
        await page.keyboard.press("Enter");
        await previews(page).waitFor();
        const { x, y, width: wide, height } = await previews(page).boundingBox();
        assert.ok(x >= 0 && x + wide <= width && y >= 0 && y + height <= 700, `note ${number} at ${width} px: ${x} ${y} ${wide} ${height}`);
        await page.keyboard.press("Escape");
      }
      await close();
    }
  });

  test("opens on the Tab key, is entered with Enter, left with Esc, and gives the focus back", async () => {
    const { page, close } = await article();
    await reference(page, 4).focus();
    await page.keyboard.press("Tab");
    await previews(page).waitFor();
    const from = await active(page);
    assert.match(from, /^ref-/, "the focus is still on the reference");
    await page.keyboard.press("Enter");
    assert.equal(await active(page), "in a preview");
    await page.keyboard.press("Escape");
    assert.equal(await previews(page).count(), 0);
    assert.equal(await active(page), from);
    await close();
  });

  test("is a detour for the Tab key: after its last link the page goes on behind the reference", async () => {
    const { page, close } = await article();
    await reference(page, 4).focus();
    await page.keyboard.press("Enter");
    const stops = await page.locator(".preview :is(a[href], button):visible").count();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press("Tab");
      assert.equal(await active(page), "in a preview");
    }
    const next = await page.evaluate(() => [...document.querySelectorAll(".text .noteref a")][4].id);
    await page.keyboard.press("Tab");
    assert.equal(await active(page), next);
    assert.equal(await previews(page).count(), 1, "its own preview is open now");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await active(page), next);
    await close();
  });

  test("opens another for a citation in it; Esc closes them one by one", async () => {
    const { page, close } = await article();
    const citing = await page.locator(".endnotes li:has(.cite-source)").first().getAttribute("id");
    await page.locator(`.noteref a[href="#${citing}"]`).focus();
    await page.keyboard.press("Enter");
    const source = page.locator(".preview .cite-source").first();
    const listed = await page.locator(await source.getAttribute("href")).locator(".reference-text").innerText();
    await source.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll(".preview:popover-open").length === 2);
    assert.ok((await previews(page).last().innerText()).includes(listed));
    await page.keyboard.press("Escape");
    assert.equal(await previews(page).count(), 1);
    assert.equal(await active(page), "in a preview");
    await page.keyboard.press("Escape");
    assert.equal(await previews(page).count(), 0);
    await close();
  });

  test("opens at a tap on the number or on the passage, and closes at a tap beside it", async () => {
    const { page, close } = await article({ width: 390, height: 844, touch: true });
    await reference(page, 7).tap();
    await previews(page).waitFor();
    assert.ok(!page.url().includes("#"), "the page has not jumped");
    await page.locator(".article h1").evaluate((it) => it.scrollIntoView());
    await page.touchscreen.tap(200, 20);
    await page.waitForTimeout(200);
    assert.equal(await previews(page).count(), 0);
    await page.locator("mark.passage-correction").first().tap();
    await previews(page).waitFor();
    assert.match(await previews(page).innerText(), /Correction/);
    await close();
  });

  test("repeats no id, and what it shows is the list's own words", async () => {
    const { page, close } = await article();
    await reference(page, 13).focus();
    await page.keyboard.press("Enter");
    await previews(page).waitFor();
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    assert.deepEqual(twice, []);
    const [shown, listed] = await page.evaluate(() => {
      const id = document.querySelector(".preview").anchor.hash.slice(1);
      return [document.querySelector(".preview .note-text, .preview .cites").textContent, document.querySelector(`#${CSS.escape(id)} :is(.note-text, .cites)`).textContent];
    });
    assert.equal(shown, listed);
    await close();
  });

  test("is not needed where the note stands in the margin", async () => {
    const { page, close } = await article({ width: 1280 });
    await reference(page, 3).hover();
    await page.waitForTimeout(400);
    assert.equal(await previews(page).count(), 0);
    await close();
  });
});

describe("notes and passages", () => {
  test("light each other under the pointer", async () => {
    const { page, close } = await article({ width: 1280 });
    const lit = () => page.evaluate(() => [...document.querySelectorAll(".lit")].map((it) => it.dataset.notes ?? it.dataset.note ?? it.id));
    const mark = page.locator("mark.passage-correction").first();
    const id = await mark.getAttribute("data-notes");
    await mark.hover();
    assert.deepEqual(new Set(await lit()), new Set([id, `ref-${id}`]));
    assert.equal(await page.locator(`.margin .lit[data-note="${id}"]`).count(), 1);
    await page.locator(`.margin [data-note="${id}"]`).hover();
    assert.equal(await page.locator(`mark.lit[data-notes~="${id}"]`).count(), 1);
    await page.mouse.move(2, 2);
    assert.deepEqual(await lit(), []);
    await close();
  });

  test("light each other on focus: a note with several passages lights all of them", async () => {
    const { page, close } = await article();
    const several = await page.evaluate(() => {
      const counts = new Map();
      for (const mark of document.querySelectorAll("mark.passage")) for (const id of mark.dataset.notes.split(" ")) counts.set(id, (counts.get(id) ?? 0) + 1);
      return [...counts].find(([, count]) => count > 1);
    });
    await page.locator(`#ref-${several[0]}`).focus();
    assert.equal(await page.locator("mark.lit").count(), several[1]);
    await close();
  });

  test("can be followed there and back", async () => {
    const { page, close } = await article({ scripts: false });
    await reference(page, 5).click();
    assert.match(page.url(), /#n-/);
    const id = page.url().split("#n-")[1];
    await page.locator(`#n-${id} [role="doc-backlink"]`).click();
    assert.ok(page.url().endsWith(`#ref-${id}`));
    await close();
  });
});

describe("the legend", () => {
  const shown = (page, kind) => page.locator(`.text mark.passage-${kind}`).count();

  test("filters by kind, in the text and in the margin", async () => {
    const { page, close } = await article({ width: 1280 });
    const before = await shown(page, "quotation");
    assert.ok(before > 10);
    const button = page.locator('.legend-kind[data-kind="quotation"]');
    await page.locator(".key summary").click();
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    assert.equal(await shown(page, "quotation"), 0);
    await page.waitForTimeout(100);
    assert.equal(await page.locator(".margin .note-quotation:visible").count(), 0);
    assert.ok(await page.locator(".margin .note-source:visible").count() > 0);
    await button.focus();
    await page.keyboard.press("Space");
    assert.equal(await shown(page, "quotation"), before);
    await close();
  });

  test("tells the kinds apart without colour: each has its own line", async () => {
    const { page, close } = await article();
    const lines = await page.locator(".legend .sample").evaluateAll((all) => all.map((it) => {
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(it);
      return `${textDecorationStyle} ${textDecorationThickness}`;
    }));
    assert.equal(lines.length, 8);
    assert.equal(new Set(lines).size, 8, lines.join(", "));
    await close();
  });

  test("has a switch that hides all highlights, and the choice is kept", async () => {
    const { page, close } = await article({ width: 1280 });
    const decorated = () => page.locator(".text mark").evaluateAll((all) => all.filter((it) => getComputedStyle(it).textDecorationLine !== "none" || getComputedStyle(it).backgroundImage !== "none").length);
    assert.ok(await decorated() > 20);
    await page.locator("[data-plain-switch]").click();
    assert.equal(await decorated(), 0);
    assert.ok(!(await page.locator(".margin").isVisible()));
    await page.reload();
    assert.equal(await decorated(), 0);
    assert.equal(await page.locator("[data-plain-switch]").getAttribute("aria-pressed"), "true");
    await page.locator("[data-plain-switch]").click();
    assert.ok(await decorated() > 20);
    await close();
  });
});

describe("a quotation", () => {
  test("shows who said it, when and where, the original, the verdict, and its links", async () => {
    const { page, close } = await article({ scripts: false }, "examples/a-more-perfect-quotation.html");
    const note = page.locator("#n-world-will-little-note");
    assert.match(await note.innerText(), /Abraham Lincoln.*President of the United States.*Gettysburg, Pennsylvania.*November 19, 1863/s);
    assert.match(await note.innerText(), /verbatim in the archived copy/);
    assert.match(await page.locator("#n-power-corrupts").innerText(), /altered from the archived copy/);
    assert.equal(await page.locator("#n-power-corrupts .difference :is(del, ins)").count(), 2);
    const passage = await page.locator("#n-great-men .cite-links a").first().getAttribute("href");
    assert.match(passage, /#:~:text=Great%20men/);
    await page.goto(`${host.address}examples/between-two-unions.html`);
    const original = page.locator(".note-original q[lang='ru']").first();
    assert.equal(await original.getAttribute("dir"), "ltr");
    await close();
  });

  test("is copied with its citation", async () => {
    const { page, close } = await article({ permissions: ["clipboard-read", "clipboard-write"] }, "examples/a-more-perfect-quotation.html");
    await page.locator("#n-great-men .copy").click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^“Great men are almost always bad men, even when they exercise influence and not authority” — Lord Acton, letter to Mandell Creighton, from Cannes, April 5, 1887\. Acton, “Letter to Mandell Creighton\.”\nA more perfect quotation, http.*#p-great-men$/);
    assert.equal(await page.locator("#n-great-men .copy").innerText(), "Copied");
    assert.equal(await page.locator("[role='status']").first().innerText(), "Copied");
    await page.waitForFunction(() => document.querySelector("#n-great-men .copy").textContent === "Copy with citation");
    await close();
  });
});

describe("how to cite the article", () => {
  test("opens with the keyboard and each line is copied", async () => {
    const { page, close } = await article({ permissions: ["clipboard-read", "clipboard-write"] }, "examples/a-more-perfect-quotation.html");
    const lines = page.locator(".cite-as dd p");
    assert.ok(!(await lines.first().isVisible()));
    await page.locator(".cite-as summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await lines.first().isVisible());
    assert.deepEqual(await page.locator(".cite-as dt").allInnerTexts(), [
      "Chicago Manual of Style 18th edition (notes and bibliography)", "APA Style 7th edition",
      "MLA Handbook 9th edition (in-text citations)", "BibTeX", "CSL-JSON",
    ]);
    await page.getByRole("button", { name: "Copy: APA Style 7th edition" }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await lines.nth(1).innerText());
    await page.getByRole("button", { name: "Copy: CSL-JSON" }).click();
    const [item] = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    assert.equal(item.title, "A more perfect quotation");
    await close();
  });
});

test("the choice of colours is remembered, on every page and before anything is painted", async () => {
  const { page, close } = await article();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator("[data-theme-switch]").click();
  const dark = await paper();
  assert.notEqual(light, dark);
  await page.goto(`${host.address}index.html`, { waitUntil: "commit" });
  await page.waitForSelector("main", { state: "attached" });
  assert.equal(await paper(), dark);
  assert.match(await page.locator("[data-theme-switch]").innerText(), /dark/);
  await page.locator("[data-theme-switch]").click();
  assert.equal(await paper(), light);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.equal(await paper(), light, "a choice outweighs the system");
  await page.locator("[data-theme-switch]").click();
  assert.equal(await paper(), dark, "without a choice it is the system's");
  await close();
});

test("what can be pressed is at least 24 px wide and high", async () => {
  for (const [width, path] of [[390, "examples/between-two-unions.html"], [1280, "examples/between-two-unions.html"], [390, "quotations/index.html"], [390, "search.html"]]) {
    const { page, close } = await article({ width }, path);
    const small = await page.locator("button, input, select, summary, .noteref a, .backlinks a, .masthead a, .trail a, .contents a").evaluateAll((all) => all
      .filter((it) => it.checkVisibility() && !it.closest("[inert]"))
      .map((it) => [it.getBoundingClientRect(), it.outerHTML.slice(0, 90)])
      .filter(([box]) => box.width && (box.width < 23.99 || box.height < 23.99))
      .map(([box, html]) => `${box.width.toFixed(1)} × ${box.height.toFixed(1)} ${html}`));
    assert.deepEqual(small, [], `${path} at ${width} px`);
    await close();
  }
});
