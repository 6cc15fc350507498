// A preview of a site that a test writes and edits: `postil serve` in a folder that goes when the tests are over.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository, scratch } from "./site.js";

const program = process.env.POSTIL ?? join(repository, "target/debug/postil");

/** Shows these files; `write` changes one as editors do, by putting another in its place. */
export const preview = async (files, options = []) => {
  const root = scratch();
  const write = (path, words) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}~`, words);
    renameSync(`${file}~`, file);
  };
  for (const [path, words] of Object.entries(files)) write(path, words);
  const child = spawn(program, ["--root", root, "serve", ...options], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((done, failed) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = /http:\/\/[^\s]+/.exec(said);
      if (found) done(found[0]);
    });
    child.on("exit", () => failed(new Error(said)));
  });
  return {
    address,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    remove: (path) => rmSync(join(root, path)),
    stop: () => child.kill(),
  };
};
