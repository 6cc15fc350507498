// The preview while somebody writes: the page follows the file, and beside it stands what an editor must know.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./parts/browser.js";
import { accessible, fits } from "./parts/check.js";
import { preview } from "./parts/preview.js";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const paragraphs = Array.from({ length: 60 }, (_, at) => `The river, in its bend number ${at}, runs past mills and meadows to the sea.\n`).join("\n");
const article = (opening) => `# Rivers\n\n${opening} It never sleeps, as Ada said.\n\n${paragraphs}\n## The mouth\n\nHere it ends.\n`;
const files = {
  "postil.toml": "title = \"Rivers\"\n",
  "content/rivers.md": article("The river rises in the hills behind the old mill and runs past the village to the sea."),
  "content/rivers.notes.toml": "[[note]]\nid = \"hills\"\nat = \"rises in the hills behind the old mill and runs past the village to the sea\"\ntext = \"In spring.\"\n\n[[note]]\nid = \"end\"\nat = \"Here it ends\"\ntext = \"Nearly.\"\n",
  "content/lakes.md": "# Lakes\n\nStill water.\n",
};
const panel = (page) => page.getByRole("region", { name: "What the preview tells" });
const bar = (page) => page.getByRole("region", { name: "Preview" });

test("a change is shown where the reader was, with the note that was open", async () => {
  const host = await preview(files);
  const { page, faults, close } = await open(browser, { width: 800 });
  await page.goto(`${host.address}rivers.html`);
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  const reference = page.locator('.noteref a[href="#n-end"]');
  await reference.scrollIntoViewIfNeeded();
  await reference.focus();
  await page.keyboard.press("Enter");
  await page.locator(".preview:popover-open").waitFor();
  const before = (await page.locator("#the-mouth").boundingBox()).y;
  host.write("content/rivers.md", article("The river rises in the hills behind the old mill and runs past the village to the sea. It was longer once, and much was said of that, in many words that make a line or two more."));
  await page.getByText("It was longer once").waitFor({ state: "attached" });
  await page.locator(".preview:popover-open").waitFor();
  assert.match(await page.locator(".preview:popover-open").textContent(), /Nearly/);
  const now = (await page.locator("#the-mouth").boundingBox()).y;
  assert.ok(Math.abs(now - before) < 4, `from ${before} to ${now}`);
  assert.deepEqual(faults, []);
  await close();
  host.stop();
});

test("a stylesheet is exchanged without the page being shown anew", async () => {
  const host = await preview({ ...files, "static/site.css": "h1 { color: rgb(1, 2, 3) }\n" });
  const { page, close } = await open(browser);
  await page.goto(`${host.address}rivers.html`);
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  await page.evaluate(() => { window.kept = true; });
  host.write("static/site.css", "h1 { color: rgb(4, 5, 6) }\n");
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).color === "rgb(4, 5, 6)");
  assert.equal(await page.evaluate(() => window.kept), true);
  await close();
  host.stop();
});

test("a fault opens the panel over the last good page, and goes when it is mended", async () => {
  const host = await preview(files);
  const { page, faults, close } = await open(browser);
  await page.goto(`${host.address}rivers.html`);
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  host.write("templates/article.html", "{% if <img src=x onerror=alert(1)> %}");
  await panel(page).getByText("templates/article.html:1", { exact: false }).first().waitFor();
  assert.match(await page.locator("h1").textContent(), /Rivers/);
  assert.equal(await page.evaluate(() => document.querySelector("[data-postil-preview]").shadowRoot.querySelectorAll("img").length), 0, "it is text");
  await accessible(page, "the panel");
  host.remove("templates/article.html");
  await panel(page).waitFor({ state: "hidden" });
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  assert.deepEqual(faults, []);
  await close();
  host.stop();
});

test("words that are selected become a note that is found exactly, copied or written", async () => {
  const host = await preview(files, ["--write"]);
  const { page, close } = await open(browser);
  await page.goto(`${host.address}rivers.html`);
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  const select = (words) => page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
      return;
    }
  }, words);
  await select("bend number 7");
  await bar(page).getByRole("button", { name: "Note on the selection" }).click();
  const ready = panel(page).getByRole("textbox", { name: /The note, for/ });
  assert.match(await ready.inputValue(), /^\[\[note\]\]\nkind = "comment"\nat = "bend number 7"\n/);
  await panel(page).getByRole("textbox", { name: "What it says" }).fill("The \"seventh\".");
  await panel(page).getByRole("combobox", { name: "Kind" }).selectOption("context");
  await panel(page).getByRole("button", { name: "Add it to the sidecar" }).click();
  await page.locator("mark.passage", { hasText: "bend number 7" }).waitFor();
  assert.match(host.read("content/rivers.notes.toml"), /\n\n\[\[note\]\]\nkind = "context"\nat = "bend number 7"\ntext = 'The "seventh"\.'\n$/);
  await close();
  host.stop();
});

test("a passage that has drifted is shown as it was and as it is, and its repair is accepted with one button", async () => {
  const host = await preview(files, ["--write"]);
  const { page, close } = await open(browser, { width: 390 });
  await page.goto(`${host.address}rivers.html`);
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  host.write("content/rivers.md", article("The river rises in the high hills behind the old mill and runs past the village to the sea."));
  await bar(page).getByRole("button", { name: "1 warning" }).click();
  await panel(page).getByText("rises in the high hills").waitFor();
  await fits(page, "the panel at 390 px");
  await accessible(page, "the panel at 390 px");
  await panel(page).getByRole("button", { name: "Accept the repair" }).click();
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).waitFor();
  assert.match(host.read("content/rivers.notes.toml"), /at = "rises in the high hills behind/);
  await close();
  host.stop();
});

test("the preview goes to the article that was changed, where that is wanted", async () => {
  const host = await preview(files);
  const { page, close } = await open(browser);
  await page.goto(`${host.address}rivers.html`);
  await bar(page).getByRole("button", { name: "Nothing is wrong" }).click();
  await panel(page).getByRole("checkbox", { name: "Go to the article that was changed" }).check();
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "hidden" });
  host.write("content/lakes.md", "# Lakes\n\nStill water, and deep.\n");
  await page.waitForURL("**/lakes.html");
  await page.getByText("and deep").waitFor();
  await close();
  host.stop();
});
