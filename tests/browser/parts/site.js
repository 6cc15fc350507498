// Builds sites with the program: files by their path → a folder with the published site. Serves nothing, opens nothing.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../../..");
const program = process.env.POSTIL ?? join(repository, "target/debug/postil");
// With THEME=working-tree every site gets the repository's templates/ and static/, so that a change of the theme can be
// tried before the program is built.
const laidOver = process.env.THEME === "working-tree" ? ["static", "templates"] : [];

/** A folder that goes when the tests are over. */
export const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), "postil-browser-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const build = (root, out, wishes) => {
  for (const part of laidOver) cpSync(join(repository, part), join(root, part), { recursive: true, force: false });
  execFileSync(program, ["--root", root, "build", "--out", out, "--quiet", ...wishes], { stdio: ["ignore", "pipe", "pipe"] });
  return out;
};

/** Every code of a diagnostic, to allow what can be. */
export const codes = () => execFileSync(program, ["explain"], { encoding: "utf8" }).match(/^[a-z]+(-[a-z]+)*(?=\s)/gm);

/** Writes the files of a site, builds it, and gives the folder of its pages. A file may be a string or bytes. */
export const site = (files, { wishes = [] } = {}) => {
  const root = scratch();
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), words);
  }
  return build(root, join(root, "public"), wishes);
};

/** The site that the repository itself is: the manual and the worked examples; other files may be laid over it. */
export const manual = (files = {}) => {
  const root = scratch();
  for (const part of ["content", "postil.toml"]) cpSync(join(repository, part), join(root, part), { recursive: true });
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), words);
  }
  return build(root, join(root, "public"), []);
};

/** The paths of all HTML files below a folder, sorted. */
export const pagesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .sort();
