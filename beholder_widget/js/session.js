// What a page holds of one widget, shared by all its views: the line to the kernel, settings, latest frame, status.

/** @import { Frame, FrameMessage, Model, Status } from "./state.js" */
/** @import { View } from "./view.js" */

import { Projector } from "./projector.js";
import { Settings } from "./settings.js";
import { Transport } from "./transport.js";

export class Session {
  /** @type {Set<View>} views in sight; a view out of sight costs nothing, and one taken out of the page is let go */
  #stage = new Set();
  /** @type {Status | null} */
  #status = null;
  #fault = "";

  /**
   * @param {Model} model
   * @param {AbortSignal} signal
   */
  constructor(model, signal) {
    this.transport = new Transport(
      model,
      {
        welcomed: (welcome) => {
          this.#status = welcome.status;
          this.settings.welcome(welcome);
        },
        framed: (message, png) => this.#framed(message, png),
        reported: (status) => {
          this.#status = status;
          this.#refresh();
        },
        rejected: (rejection) => this.settings.reject(rejection),
        lifeChanged: () => this.#refresh(),
      },
      signal,
    );
    this.settings = new Settings(
      model,
      (name, value) => this.transport.set(name, value),
      () => this.#refresh(),
      signal,
    );
    this.projector = new Projector({
      paint: (frame, bitmap) => this.#paint(frame, bitmap),
      acknowledge: (number) => this.transport.acknowledge(number),
      failed: (error) => this.#failed(error),
    });
    document.addEventListener("visibilitychange", () => this.#lookAround(), { signal });
  }

  /** @type {Status | null} the kernel's last word on itself */
  get status() {
    return this.#status;
  }

  /** What this page itself has to complain of; "" for nothing. */
  get fault() {
    return this.transport.gone ? "kernel gone - last picture kept" : this.#fault;
  }

  /**
   * @param {View} view
   * @param {boolean} inSight
   */
  setInSight(view, inSight) {
    if (inSight) this.#stage.add(view);
    else this.#stage.delete(view);
    this.#lookAround();
    if (!inSight) return;
    view.refresh();
    this.projector.repaint();
  }

  #lookAround() {
    const wasOpen = this.projector.open;
    const open = this.#stage.size > 0 && !document.hidden;
    this.projector.setOpen(open);
    this.transport.setVisible(open);
    if (open && !wasOpen) this.projector.repaint();
  }

  /** @param {FrameMessage} message @param {Uint8Array | null} png */
  #framed({ status, ...frame }, png) {
    this.#status = status;
    this.projector.offer({ ...frame, png });
    this.#refresh();
  }

  /** @param {Frame} frame @param {ImageBitmap | null} bitmap */
  #paint(frame, bitmap) {
    this.#fault = "";
    for (const view of this.#stage) view.paint(frame, bitmap);
  }

  /** @param {unknown} error */
  #failed(error) {
    this.#fault = `the picture could not be decoded: ${error instanceof Error ? error.message : error}`;
    this.#refresh();
  }

  #refresh() {
    for (const view of this.#stage) view.refresh();
  }
}
