// What a page holds of one widget, shared by all its views: settings, latest frame, status, the line to the kernel.

/** @import { Frame, FrameMessage, Model, RejectedMessage, Status, WelcomeMessage } from "./state.js" */
/** @import { Screen } from "./projector.js" */
/** @import { Listener } from "./transport.js" */
/** @import { View } from "./view.js" */

import { Credit } from "./credit.js";
import { Projector } from "./projector.js";
import { SectionReader } from "./sections.js";
import { Settings } from "./settings.js";
import { Transport } from "./transport.js";

const QUIET_AFTER_MS = 3000;

/**
 * @implements {Listener}
 * @implements {Screen}
 */
export class Session {
  /**
   * Views in sight. One out of sight costs nothing, and one taken out of the page is out of sight: then nothing here
   * holds on to it.
   *
   * @type {Set<View>}
   */
  #stage = new Set();
  #projector = new Projector(this);
  #sections = new SectionReader();
  #transport;
  #credit;
  /** @type {Status | null} */
  #status = null;
  #fault = "";
  #flowing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;

  /**
   * @param {Model} model
   * @param {AbortSignal} signal
   */
  constructor(model, signal) {
    this.settings = new Settings(
      model,
      (name, value) => this.#transport.set(name, value),
      () => this.#refresh(),
      signal,
    );
    this.#transport = new Transport(model, this, signal);
    this.#credit = new Credit((acknowledgement) => this.#transport.acknowledge(acknowledgement), signal);
    document.addEventListener("visibilitychange", () => this.#lookAround(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#quiet));
  }

  /** @type {Status | null} the kernel's last word on itself */
  get status() {
    return this.#status;
  }

  /** Whether frames keep coming; when not, the rate and the latency last heard of have nothing to say. */
  get flowing() {
    return this.#flowing;
  }

  /** What there is to complain of; "" for nothing. A refused `select` is told beside its box. */
  get problem() {
    if (this.#transport.gone) return "kernel gone - last picture kept";
    const refused = [...this.settings.rejections].find(([name]) => name !== "select");
    return this.#fault || refused?.[1] || this.#status?.message || "";
  }

  /**
   * @param {View} view
   * @param {boolean} inSight
   */
  setInSight(view, inSight) {
    if (inSight === this.#stage.has(view)) return;
    if (inSight) this.#stage.add(view);
    else this.#stage.delete(view);
    this.#lookAround();
    if (!inSight) return;
    view.refresh();
    this.#projector.repaint();
  }

  /** @param {WelcomeMessage} welcome */
  welcomed(welcome) {
    this.#status = welcome.status;
    this.settings.welcome(welcome);
  }

  /** @param {FrameMessage} message @param {Uint8Array[]} buffers none for a placeholder */
  framed({ status, table, ...frame }, [png, places, figures]) {
    this.#status = status;
    this.#keepFlowing(status.rate);
    // What the frame says of the status is shown with its picture: the page is laid out once for both.
    const sections = png ? this.#sections.read(table, places, figures) : [];
    this.#projector.offer({ ...frame, png: png ?? null, sections });
  }

  /** @param {Status} status */
  reported(status) {
    this.#status = status;
    this.#refresh();
  }

  /** @param {RejectedMessage} rejection */
  rejected(rejection) {
    this.settings.reject(rejection);
  }

  lifeChanged() {
    this.#refresh();
  }

  /** @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    this.#fault = "";
    for (const view of this.#stage) view.paint(frame, bitmap);
  }

  /** @param {Frame} frame @param {boolean} painted */
  release(frame, painted) {
    this.#credit.release(frame, painted);
  }

  /** @param {unknown} error */
  failed(error) {
    this.#fault = `the picture could not be decoded: ${error}`;
    this.#refresh();
  }

  #lookAround() {
    const open = this.#stage.size > 0 && !document.hidden;
    this.#projector.setOpen(open);
    this.#transport.setVisible(open);
  }

  /** @param {number} rate frames a second, from which follows how long a pause must be to mean an end */
  #keepFlowing(rate) {
    clearTimeout(this.#quiet);
    this.#flowing = rate > 0;
    const end = () => {
      this.#flowing = false;
      this.#refresh();
    };
    this.#quiet = setTimeout(end, QUIET_AFTER_MS * Math.max(1, 1 / (rate || 1)));
  }

  #refresh() {
    for (const view of this.#stage) view.refresh();
  }
}
