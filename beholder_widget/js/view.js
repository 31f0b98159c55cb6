// One view of a widget in the page: toolbar, picture, gutter and status line, and whether it is in sight.

/** @import { Frame } from "./state.js" */
/** @import { Session } from "./session.js" */

import { element } from "./dom.js";
import { Gutter } from "./gutter.js";
import { keepKeys } from "./keys.js";
import { Picture } from "./picture.js";
import { Pointing } from "./pointing.js";
import { StatusLine } from "./statusline.js";
import { Toolbar } from "./toolbar.js";

/** CSS pixels, and the share of the frame's width. */
const GUTTER = { least: 192, most: 272, share: 0.3 };

export class View {
  #session;
  #toolbar;
  #picture = new Picture();
  #gutter = new Gutter();
  #pointing = new Pointing(this.#picture, this.#gutter);
  #status = new StatusLine();
  /** Picture and gutter, which scroll together. */
  #frame = element("div", "beholder-frame", { tabindex: "0", role: "group", "aria-label": "Picture and sections" });
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
    this.#frame.append(this.#picture.el, this.#gutter.el);
    this.el = element("div", "beholder", {}, [this.#toolbar.el, this.#frame, this.#status.el]);
    keepKeys(this.el);
    parent.append(this.el);
    session.enter();
    this.refresh();
    this.#watch(signal);
  }

  /** Shows a frame. @param {Frame} frame @param {ImageBitmap | null} bitmap */
  paint(frame, bitmap) {
    const before = this.#painted;
    this.#painted = frame;
    this.#picture.paint(frame, bitmap);
    this.#gutter.paint(frame, this.#session.settings.choices.palette);
    this.#toolbar.showFrame(frame);
    if (!before || !hasSameShape(frame, before)) this.#fit();
    this.#pointing.refresh();
    this.showStatus();
  }

  /** Shows all but the picture as it is now. */
  refresh() {
    this.#toolbar.refresh();
    this.showStatus();
  }

  /** Shows status and words as they are now. */
  showStatus() {
    if (!this.#painted) this.#picture.say(this.#session.words);
    this.#status.refresh(this.#session, this.#painted);
  }

  /** @param {AbortSignal} signal */
  #watch(signal) {
    const sight = new IntersectionObserver((entries) => {
      this.#session.setInSight(this, entries.at(-1)?.isIntersecting ?? false);
    });
    const size = new ResizeObserver(() => this.#fit());
    sight.observe(this.el);
    size.observe(this.#frame);
    // Zooming the page or moving it to another screen changes how many screen pixels a CSS pixel has.
    window.addEventListener("resize", () => this.#fit(), { signal });
    signal.addEventListener("abort", () => {
      sight.disconnect();
      size.disconnect();
      this.#session.leave(this);
      this.el.remove();
    });
  }

  #fit() {
    const width = this.#frame.clientWidth;
    if (!this.#painted?.png || width === 0) return;
    const { flexDirection, maxHeight } = getComputedStyle(this.#frame);
    // The stylesheet decides from which width on the gutter stands beside the picture.
    const below = flexDirection === "column";
    const beside = below || this.#gutter.el.hidden ? 0 : clamp(width * GUTTER.share, GUTTER.least, GUTTER.most);
    const height = this.#painted.kind === "frame" ? parseFloat(maxHeight) : Infinity;
    const scale = this.#picture.fit({ width: width - beside, height });
    if (below) this.#gutter.list();
    else this.#gutter.place(scale);
    this.#pointing.refresh();
  }
}

/** @param {Frame} one @param {Frame} other @returns whether both are laid out alike */
function hasSameShape(one, other) {
  return (
    one.kind === other.kind && one.table === other.table && one.width === other.width && one.height === other.height
  );
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
