// What is asked of every page: no violation of axe's rules, no message of vnu's, nothing that went wrong while it was open.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const vnu = require.resolve("vnu-jar/build/dist/vnu.jar");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Runs axe on the page as it stands, and fails with the elements that break a rule. */
export const accessible = async (page, where) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, {
    runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"],
  }), tags);
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n    ${node.html.slice(0, 220)}\n    ${node.any.map((it) => it.message).join("; ")}`));
  assert.equal(told.join("\n"), "", where);
};

/** Runs vnu over files and fails with its messages. */
export const valid = async (files) => {
  const run = promisify(execFile)("java", ["-Xmx512m", "-jar", vnu, "--Werror", "--asciiquotes", "--format", "gnu", ...files], { maxBuffer: 1 << 26 });
  const { stderr } = await run.catch((error) => error);
  assert.equal(stderr.trim(), "");
};

/** Nothing on the page is wider than the window. */
export const fits = async (page, where) => {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return "";
    const out = [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > width + 1 && !it.closest("pre, .table, table, .visually-hidden"));
    return out.slice(0, 5).map((it) => it.outerHTML.slice(0, 120)).join("\n") || "the page";
  });
  assert.equal(wide, "", where);
};
