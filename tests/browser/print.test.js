// On paper: the text, its notes with their numbers, each source's address once; no navigation, nothing to press.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./parts/browser.js";
import { serve } from "./parts/server.js";
import { manual, site } from "./parts/site.js";
import { neighbours } from "./sites/neighbours.js";

let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(manual())]); });
after(async () => { await browser.close(); host.stop(); });

const printed = async (path, wishes) => {
  const opened = await open(browser, wishes);
  await opened.page.goto(host.address + path);
  await opened.page.emulateMedia({ media: "print", colorScheme: wishes?.colours ?? "light" });
  return opened;
};

test("what can only be pressed is not there", async () => {
  const { page, close } = await printed("examples/between-two-unions.html");
  for (const gone of [".masthead", ".colophon", ".skip", ".trail", ".contents", ".margin", ".copy", ".backlinks", ".plain-switch", ".theme-switch", ".neighbours"]) {
    assert.equal(await page.locator(`${gone}:visible`).count(), 0, gone);
  }
  assert.equal(await page.locator(".endnotes > ol > li:visible").count(), 55);
  assert.ok(await page.locator(".text mark.passage-quotation").first().isVisible());
  await close();
});

test("highlights are underlines, black on white, whatever the screen showed", async () => {
  for (const colours of ["light", "dark"]) {
    const { page, close } = await printed("examples/between-two-unions.html", { colours });
    const look = await page.locator("mark.passage-quotation").first().evaluate((it) => {
      const { color, backgroundImage, textDecorationLine, textDecorationStyle } = getComputedStyle(it);
      return { color, backgroundImage, textDecorationLine, textDecorationStyle, paper: getComputedStyle(document.documentElement).backgroundColor };
    });
    assert.deepEqual(look, { color: "rgb(0, 0, 0)", backgroundImage: "none", textDecorationLine: "underline", textDecorationStyle: "solid", paper: "rgb(255, 255, 255)" });
    await close();
  }
});

test("what was filtered away or hidden on the screen is printed all the same", async () => {
  const { page, close } = await printed("examples/between-two-unions.html");
  await page.emulateMedia({ media: "screen" });
  await page.locator("[data-plain-switch]").click();
  await page.emulateMedia({ media: "print" });
  const { textDecorationLine } = await page.locator("mark.passage-quotation").first().evaluate((it) => ({ textDecorationLine: getComputedStyle(it).textDecorationLine }));
  assert.equal(textDecorationLine, "none", "plain text is a choice for paper, too");
  assert.equal(await page.locator(".endnotes > ol > li:visible").count(), 55);
  await close();
});

test("each source's address is printed once", async () => {
  for (const path of ["examples/between-two-unions.html", "examples/a-more-perfect-quotation.html"]) {
    const { page, close } = await printed(path);
    const repeated = await page.evaluate(() => {
      // What is seen, with the words that the style sheet adds.
      const shown = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility() || parseFloat(getComputedStyle(node).fontSize) === 0 && !node.matches(".printed")) return "";
        const added = getComputedStyle(node, "::after").content;
        const inside = parseFloat(getComputedStyle(node).fontSize) === 0 ? "" : [...node.childNodes].map(shown).join("");
        return inside + (added.includes("http") ? ` ${added.replaceAll('"', "")} ` : "");
      };
      const addresses = shown(document.querySelector(".apparatus")).match(/https?:\/\/[^\s”]+/g) ?? [];
      const bare = addresses.map((it) => it.replace(/[.,]+$/, ""));
      return { all: bare.length, repeated: bare.filter((it, at) => bare.indexOf(it) !== at) };
    });
    assert.ok(repeated.all > 1, "there are addresses");
    assert.deepEqual(repeated.repeated, [], path);
    await close();
  }
});

test("commas stand between the numbers of neighbours and nowhere else; what is folded is there; an address is told once", async () => {
  const mills = await serve(site(neighbours));
  const { page, close } = await open(browser);
  await page.goto(`${mills.address}mills.html`);
  await page.emulateMedia({ media: "print" });
  const commas = await page.locator(".text sup.noteref").evaluateAll((all) => all.map((it) => {
    const told = [...it.querySelectorAll("*"), it].flatMap((it) => ["::before", "::after"].map((at) => getComputedStyle(it, at).content));
    return it.textContent + (told.includes('","') ? "," : "");
  }).join(" "));
  assert.equal(commas, "1 2 3 4, 5 6, 7, 8 9 10 11");
  assert.equal(await page.locator(".legend:visible").count(), 1);
  assert.equal(await page.locator(".key summary:visible").count(), 0);
  const told = await page.locator(":is(.text, .apparatus) a").evaluateAll((all) => all.map((it) => getComputedStyle(it, "::after").content).filter((it) => it.includes("http")).map((it) => it.replaceAll('"', "").trim()));
  assert.deepEqual(told, ["(https://example.org/1)", "(https://example.org/3)"]);
  await close();
  mills.stop();
});

test("every kind of page becomes a PDF, and an article's has its pages", async () => {
  const { page, close } = await open(browser);
  for (const path of ["index.html", "examples/between-two-unions.html", "sources/index.html", "quotations/index.html"]) {
    await page.goto(host.address + path);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.ok(pdf.startsWith("%PDF"));
    const count = Number(/\/Type \/Pages[^>]*\/Count (\d+)/.exec(pdf)?.[1] ?? /\/Count (\d+)/.exec(pdf)[1]);
    if (path.includes("unions")) assert.ok(count >= 6 && count <= 20, `${count} pages`);
    else assert.ok(count >= 1);
  }
  await close();
});
