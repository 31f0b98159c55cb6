// Builds the front end into beholder_widget/static; with --check, tells whether what is there is that build.

import { readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns the built files, unwritten */
async function bundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: "beholder_widget/js/widget.js", out: "widget" },
      { in: "beholder_widget/js/styles.css", out: "widget" },
    ],
    outdir: "beholder_widget/static",
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    // Each widget sends the whole to its page, and programs such as nbconvert keep it in the notebook.
    minify: true,
    lineLimit: 120,
    write: false,
  });
  return result.outputFiles;
}

/** @param {import("esbuild").OutputFile} file */
async function isCurrent({ path, text }) {
  const committed = await readFile(path, "utf8").catch(() => "");
  return committed === text;
}

const files = await bundle();
if (process.argv.includes("--check")) {
  for (const file of files) {
    if (await isCurrent(file)) continue;
    console.error(`${relative(root, file.path)} is not the build of the sources: run npm run build`);
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of files) await writeFile(path, text);
}
