// Serves a folder over http at a root or under a path, with the content security policy that a site is promised to keep.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json", ".jsonld": "application/ld+json",
  ".xml": "application/xml", ".bib": "text/plain; charset=utf-8", ".txt": "text/plain; charset=utf-8",
};

/** A page bit by bit, as over a poor line. */
const slowly = async (file, response) => {
  const text = readFileSync(file);
  for (let from = 0; from < text.length; from += 400) {
    response.write(text.subarray(from, from + 400));
    await new Promise((ready) => setTimeout(ready, from < 8000 ? 25 : 1));
  }
  response.end();
};

/** Serves `folder` under `path` ("/" or "/some/where/"), its pages bit by bit if `slow`; gives the address and a way to stop. */
export const serve = async (folder, path = "/", slow = false) => {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const inside = asked.startsWith(path) ? normalize(asked.slice(path.length)) : null;
    const file = inside === null || inside.startsWith("..") ? null : join(folder, inside.endsWith("/") || inside === "." ? join(inside, "index.html") : inside);
    const found = file && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
    const page = found ?? join(folder, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": types[extname(page)] ?? "application/octet-stream", "content-security-policy": policy, "cache-control": "no-store" });
    if (slow && page.endsWith(".html")) return slowly(page, response);
    createReadStream(page).on("error", () => response.end()).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}${path}`, stop: () => { server.closeAllConnections(); server.close(); } };
};
