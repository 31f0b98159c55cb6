// Fetching a file from the kernel, part by part.

/** @import { Part } from "./answers.js" */

/**
 * @param {(part: number) => Promise<Part | null>} ask null where there is no answer
 * @returns {Promise<{blob: Blob, name: string}>}
 * @throws {Error} with the kernel's words where it does not come
 */
export async function fetched(ask) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const bytes = [];
  let first = "";
  for (let part = 0; ; part += 1) {
    const found = await ask(part);
    if (!found || found.message.note) throw new Error(found?.message.note || "no answer from the kernel");
    bytes.push(/** @type {Uint8Array<ArrayBuffer>} */ (found.bytes));
    const { name, media, parts } = found.message;
    if (part > 0 && name !== first) throw new Error("another recording has been finished meanwhile");
    first = name;
    if (part + 1 >= parts) return { blob: new Blob(bytes, { type: media }), name };
  }
}
