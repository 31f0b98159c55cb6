// One view of a widget in the page: toolbar, picture, gutter and status line, and whether it is in sight.

/** @import { Frame } from "./state.js" */
/** @import { Session } from "./session.js" */

import { element } from "./dom.js";
import { Gutter } from "./gutter.js";
import { Picture } from "./picture.js";
import { StatusLine } from "./statusline.js";
import { Toolbar } from "./toolbar.js";

const GUTTER_WIDTH = 240;

export class View {
  #session;
  #toolbar;
  #picture = new Picture();
  #gutter = new Gutter();
  #status = new StatusLine();
  /** @type {Frame | null} */
  #painted = null;

  /**
   * @param {Session} session
   * @param {HTMLElement} parent
   * @param {AbortSignal} signal
   */
  constructor(session, parent, signal) {
    this.#session = session;
    this.#toolbar = new Toolbar(session.settings, signal);
    this.frame = element("div", "beholder-frame", { tabindex: "0" }, [this.#picture.el, this.#gutter.el]);
    this.el = element("div", "beholder", {}, [this.#toolbar.el, this.frame, this.#status.el]);
    parent.append(this.el);
    this.refresh();
    this.#watch(signal);
  }

  /** @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    this.#painted = frame;
    this.#picture.paint(frame, bitmap);
    this.#gutter.paint(frame);
    this.#fit();
    this.refresh();
  }

  refresh() {
    this.#toolbar.refresh(this.#painted);
    const { status, fault } = this.#session;
    this.#status.show(this.#painted, status, fault || status?.message || "");
  }

  /** @param {AbortSignal} signal */
  #watch(signal) {
    const sight = new IntersectionObserver((entries) => {
      this.#session.setInSight(this, entries.at(-1)?.isIntersecting ?? false);
    });
    const size = new ResizeObserver(() => this.#fit());
    sight.observe(this.el);
    size.observe(this.frame);
    signal.addEventListener("abort", () => {
      sight.disconnect();
      size.disconnect();
      this.#session.setInSight(this, false);
      this.el.remove();
    });
  }

  #fit() {
    if (!this.#painted?.png) return;
    const gutter = this.#gutter.el.hidden ? 0 : GUTTER_WIDTH;
    this.#gutter.place(this.#picture.fit(this.frame.clientWidth - gutter));
  }
}
