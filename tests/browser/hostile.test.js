// What others' content may do to a reader: more than a thousand payloads in the text and in every field, with raw HTML
// escaped and sanitized. Nothing runs, no other host is asked, and no link leads to what would run, from disk as well,
// where no policy of a server helps.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { payloads } from "./parts/payloads.js";
import { codes, pagesOf, scratch, site } from "./parts/site.js";

const here = 40;
const quoted = (words) => JSON.stringify(words).replace(/[\u007f-\u009f\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Articles with so many payloads each, in their texts, and one after another in every field. */
const hostile = (mode) => {
  const files = { "postil.toml": `title = "Hostile"\n[markdown]\nraw_html = "${mode}"\n`, "content/_index.md": "Home.\n" };
  const library = [], people = [];
  for (let from = 0, at = 0; from < payloads.length; from += here, at += 1) {
    const these = payloads.slice(from, from + here);
    // Half of them stand in fields where HTML is escaped, the others where it is sanitized.
    const field = (n) => quoted(these[(2 * n + (mode === "sanitize" ? 1 : 0)) % these.length]);
    files[`content/a${at}.md`] = `+++\ntitle = ${field(0)}\ndescription = ${field(1)}\nauthors = [${field(2)}]\ntags = [${field(3)}]\n+++\nThe first passage stands here, and “a quotation of somebody” beside it.\n\n${these.join("\n\n")}\n`;
    files[`content/a${at}.notes.toml`] = [
      `[[note]]\nid = "one"\nkind = "quotation"\nat = "a quotation of somebody"\nspeaker = "p${at}"\ntext = ${field(4)}\noriginal = ${field(5)}\ncite = [{ source = "s${at}", page = ${field(6)}, quote = ${field(7)} }]\n`,
      `[[note]]\nid = "two"\nkind = "comment"\nat = "The first passage"\ntext = ${field(8)}\ntags = [${field(9)}]\n`,
      `[[response]]\nid = "three"\nauthor = ${field(10)}\ntext = ${field(11)}\n`,
    ].join("\n");
    library.push(`[s${at}]\ntype = "webpage"\ntitle = ${field(1)}\nauthor = [${field(2)}]\nurl = ${field(6)}\nnote = ${field(5)}\n`);
    people.push(`[p${at}]\nname = ${field(3)}\nrole = ${field(4)}\nabout = ${field(7)}\n`);
  }
  files["content/sources.toml"] = library.join("\n");
  files["content/people.toml"] = people.join("\n");
  return files;
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const mode of ["escape", "sanitize"]) {
  test(`nothing of ${payloads.length} payloads runs or asks another host, raw HTML: ${mode}`, async (t) => {
    assert.ok(payloads.length > 1000 && new Set(payloads).size === payloads.length);
    const folder = site(hostile(mode), { wishes: ["--allow", codes().join(",")] });
    const { page, close } = await open(browser);
    const asked = [], struck = [];
    await page.exposeFunction("struck", (it) => struck.push(`${page.url()}: ${it}`));
    page.on("dialog", (dialog) => { struck.push(dialog.message()); dialog.dismiss(); });
    page.on("request", (request) => { if (!request.url().startsWith(pathToFileURL(folder).href) && !request.url().startsWith("data:image/")) asked.push(request.url()); });
    // A page that runs something, and asks somebody, is noticed.
    const control = join(scratch(), "control.html");
    writeFileSync(control, `<img src="https://elsewhere.example/x.png" onerror="struck(1)">`);
    await page.goto(pathToFileURL(control).href);
    await page.waitForFunction(() => document.images[0].complete);
    await page.waitForTimeout(100);
    assert.deepEqual([struck.length, asked.some((it) => it.startsWith("https://elsewhere.example/"))], [1, true]);
    struck.length = asked.length = 0;
    // A page that is not there begins at the root of its host.
    const pages = pagesOf(folder).filter((path) => path !== "404.html");
    for (const path of pages) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      const found = await page.evaluate(async () => {
        const bad = [];
        for (const element of document.querySelectorAll("*")) {
          for (const { name, value } of element.attributes) {
            if (/^on/i.test(name)) bad.push(`${element.localName} ${name}`);
            if (/^(href|src|action|formaction|data|poster|background|srcset|ping|xlink:href|cite)$/i.test(name) && element.localName !== "q") {
              if (!URL.canParse(value, document.baseURI)) continue;
              const to = new URL(value, document.baseURI);
              const is_link = element.localName === "a" && name === "href";
              if (!["http:", "https:", "mailto:", "file:"].includes(to.protocol) && !(element.localName === "img" && value.startsWith("data:image/"))) bad.push(`${element.localName} ${name}=${value}`);
              if (!is_link && element.localName !== "blockquote" && element.rel !== "canonical" && element.rel !== "license" && to.protocol !== "file:") bad.push(`${element.localName} asks ${value}`);
            }
          }
          if (["iframe", "object", "embed", "base", "form", "math", "style", "plaintext"].includes(element.localName) && !element.closest(".search-form, .filters, [role=search]")) bad.push(element.localName);
          if (element.localName === "script" && !element.type.endsWith("json") && !/\/(js|search|quotations|claims)\//.test(element.src)) bad.push(`script ${element.src}`);
          if (element.localName === "meta" && element.httpEquiv) bad.push(`meta ${element.httpEquiv}`);
          element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
        }
        if (!document.querySelector("#main")) bad.push("no main");
        for (const link of document.querySelectorAll("main a, main button, main summary")) {
          addEventListener("click", (event) => { if (link.href && !link.href.startsWith("javascript:")) event.preventDefault(); }, { once: true });
          link.click();
        }
        await new Promise((ready) => setTimeout(ready, 5));
        return bad;
      });
      assert.deepEqual(found, [], path);
    }
    assert.deepEqual([struck, asked], [[], []]);
    t.diagnostic(`${pages.length} pages`);
    await close();
  });
}
