// Lists that stand on several pages: read one after the other without a script, and filtered as one with it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { launch, open } from "./parts/browser.js";
import { accessible } from "./parts/check.js";
import { serve } from "./parts/server.js";
import { site } from "./parts/site.js";
import { long } from "./sites/long.js";

const folder = site(long);
let browser;
let host;
before(async () => { [browser, host] = await Promise.all([launch(), serve(folder)]); });
after(async () => { await browser.close(); host.stop(); });

const entries = (page) => page.locator(".entry .entry-words").allInnerTexts();
const told = (page) => page.locator(".tools output").innerText();
const choose = (page, name, value) => page.locator(`.tools select[name='${name}']`).selectOption(value);
const settled = (page, words) => page.locator(".tools output").getByText(words).waitFor();

describe("without a script", () => {
  for (const [first, what, count] of [["quotations/index.html", ".entry", 400], ["town/index.html", ".teaser", 40], ["sources/minutes.html", ".entry", 200]]) {
    test(`each entry of ${first} stands on one page, and the next is a link away`, async () => {
      const { page, close } = await open(browser, { scripts: false });
      await page.goto(`file://${join(folder, first)}`);
      const seen = [];
      for (let number = 1; ; number++) {
        seen.push(...await page.locator(`${what} a`).evaluateAll((all) => all.map((it) => it.href)).then((all) => all.filter((it) => it.includes("/town/"))));
        assert.equal(await page.locator(".pages [aria-current='page']").getAttribute("aria-label"), `Page ${number}`);
        if (number > 1) assert.match(await page.title(), new RegExp(`\\(page ${number} of \\d+\\)`));
        const next = page.locator(".pages a[rel='next']");
        if (!await next.count()) break;
        await next.click();
      }
      assert.equal(new Set(seen).size, count);
      assert.equal(seen.length, count);
      await page.locator(".pages a", { hasText: "1" }).first().click();
      assert.ok(page.url().endsWith(first));
      await close();
    });
  }

  test("the way to other pages can be reached and told apart", async () => {
    for (const width of [1280, 390]) {
      const { page, close } = await open(browser, { width });
      await page.goto(`${host.address}quotations/page/2.html`);
      await accessible(page, `quotations, page 2, at ${width} px`);
      const small = await page.locator(".pages a").evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).filter((it) => it.height < 24 || it.width < 24).length);
      assert.equal(small, 0, "no target is smaller than 24 px");
      await close();
    }
  });
});

describe("with a script", () => {
  for (const address of ["quotations/index.html", "quotations/page/2.html"]) {
    test(`${address} filters the quotations of all pages`, async () => {
      const { page, faults, close } = await open(browser);
      await page.goto(`${host.address}${address}`);
      const before = await entries(page);
      await page.locator(".tools input").focus();
      await page.locator(".tools option", { hasText: "Ada Roe (134)" }).waitFor({ state: "attached" });
      await choose(page, "speaker", "Ada Roe");
      await settled(page, "134 of 400");
      assert.equal((await entries(page)).length, 100);
      assert.ok(await page.locator(".pages").isHidden());
      await page.getByRole("button", { name: "More" }).click();
      await page.locator(".entry").nth(133).waitFor();
      assert.equal(new Set(await page.locator(".entry-words a").evaluateAll((all) => all.map((it) => it.href))).size, 134);
      await choose(page, "source", "minutes");
      await settled(page, "67 of 400");
      await page.locator(".tools input").fill("bridge 39 ");
      await settled(page, /^\d of 400$/);
      const found = await entries(page);
      assert.ok(found.length > 0 && found.every((it) => it.includes("bridge 39 ")), `${found}`);
      const response = await page.request.get(await page.locator(".entry-words a").first().evaluate((it) => it.href));
      assert.equal(response.status(), 200);
      await page.getByRole("button", { name: "Show all" }).click();
      assert.deepEqual(await entries(page), before);
      assert.ok(await page.locator(".pages").isVisible());
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("what was chosen stands in the address, also on disk, and groups say how many they have", async () => {
    const { page, close } = await open(browser);
    await page.goto(`file://${join(folder, "quotations/index.html")}#speaker=Bo+Lee&group=source`);
    await settled(page, "133 of 400");
    assert.deepEqual(await page.locator(".group-heading").allInnerTexts(), ["Letters 66", "Minutes 67"]);
    await accessible(page, "filtered quotations of several pages");
    await page.goto("about:blank");
    await page.goto(`file://${join(folder, "quotations/index.html")}#speaker=Nobody`);
    await page.locator(".entry").first().waitFor();
    assert.equal(await told(page), "");
    await close();
  });
});
