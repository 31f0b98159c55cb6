// The menu's actions: saving and copying the picture, the whole screen, and fetching a file that the kernel has saved.

/** @import { More } from "./more.js" */
/** @import { Session } from "./session.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Frame } from "./state.js" */

import { download, fileName, pngOf, wholePicture } from "./saving.js";

export class TakingAway {
  #session;
  #stage;
  #more;
  #painted;
  /** The file that each press fetches now. @type {Map<object, string>} */
  #fetching = new Map();
  /** Why the last press did not fetch what it was for. */
  #failed = "";
  /** The widget, which is shown on the whole screen. @type {HTMLElement | null} */
  whole = null;

  /**
   * @param {Session} session
   * @param {Stage} stage
   * @param {More} more
   * @param {() => Frame | null} painted
   */
  constructor(session, stage, more, painted) {
    this.#session = session;
    this.#stage = stage;
    this.#more = more;
    this.#painted = painted;
    more.addAction("Save picture", "as shown", () => this.#do("Saved.", () => this.#saveShown()));
    more.addAction("Save whole picture", "with names", () => this.#do("Saved.", () => this.#saveWhole()));
    more.addAction("Copy picture", "", () => this.#do("Copied.", () => this.#copy()));
    more.addAction("Export the run", "as video", () => this.#export());
    more.addAction("Full screen", "", () => this.#do("", () => this.#fillScreen()));
  }

  /** What is being done, for the status line. */
  get said() {
    const files = new Set(this.#fetching.values());
    return [...[...files].map((file) => `Fetching ${file}.`), this.#failed].filter(Boolean).join(" ");
  }

  /** Fetches the files of the last recording or export. @param {() => void} changed called when there is something else to say */
  async fetch(changed) {
    const files = this.#session.status?.saved ?? [];
    const press = {};
    this.#failed = "";
    try {
      for (const [index, file] of files.entries()) {
        this.#fetching.set(press, file);
        changed();
        const { blob, name } = await this.#session.fetch(index);
        download(blob, name);
      }
    } catch (error) {
      this.#failed = error instanceof Error ? error.message : String(error);
    }
    this.#fetching.delete(press);
    changed();
  }

  #export() {
    if (this.#session.gone) {
      this.#more.say("There is no kernel to write it.");
      return;
    }
    this.#session.export();
    this.#more.say("The kernel writes it; the line below the picture says when it is there.");
  }

  /** @param {string} done words for when it is @param {() => Promise<void>} action */
  async #do(done, action) {
    try {
      await action();
      this.#more.say(done);
    } catch (error) {
      this.#more.say(`This browser does not allow it: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** @returns {HTMLCanvasElement} */
  #canvas() {
    const canvas = this.#stage.el.querySelector("canvas");
    if (!canvas || canvas.hidden) throw new Error("there is no picture yet");
    return canvas;
  }

  async #saveShown() {
    download(await pngOf(this.#canvas()), fileName(this.#painted()));
  }

  async #saveWhole() {
    const frame = this.#painted();
    if (!frame || !this.whole || frame.sections.length === 0) return this.#saveShown();
    const { levels, colors, scale } = this.#source();
    download(await pngOf(wholePicture({ frame, levels, colors, scale }, this.whole)), fileName(frame, "whole"));
  }

  #source() {
    const stage = this.#stage;
    return {
      levels: (/** @type {number} */ section) => stage.levels(section),
      colors: (/** @type {number} */ section) => stage.colors(section),
      scale: (/** @type {number} */ section) => stage.scale(section),
    };
  }

  async #copy() {
    // The promise is handed over: a browser may take what is written later than the click for unasked.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(this.#canvas()) })]);
  }

  async #fillScreen() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await this.whole?.requestFullscreen();
    this.#more.close();
  }
}
