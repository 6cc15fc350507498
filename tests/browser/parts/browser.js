// One Chromium for a test file, and pages in it that remember what went wrong: errors on the console, requests to other
// hosts, files that were missing, breaches of the content security policy.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const executable = () => process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser || command -v google-chrome"], { encoding: "utf8" }).trim();

export const launch = () => chromium.launch({
  executablePath: executable(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--font-render-hinting=none"],
});

/** A page of its own, `width` pixels wide; `faults` fills while it is used. */
export const open = async (browser, { width = 1280, height = 900, colours = "light", scripts = true, touch = false, permissions = [] } = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: colours, javaScriptEnabled: scripts, hasTouch: touch, isMobile: touch, permissions, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  // A request that is given up because the reader goes on to another page is no fault.
  page.on("requestfailed", (request) => { if (!/ERR_ABORTED/.test(request.failure()?.errorText)) faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`); });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["file:", "data:"].includes(protocol) && hostname !== "127.0.0.1") faults.push(`foreign: ${request.url()}`);
  });
  return { page, faults, close: () => context.close() };
};
