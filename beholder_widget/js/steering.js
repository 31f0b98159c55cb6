// Pointer, wheel, fingers and keys on the picture, as moves that the stage makes.

/**
 * @typedef {object} Steered what can be done; places are CSS pixels in the picture's view
 * @property {(x: number, y: number) => void} hover
 * @property {() => void} leave
 * @property {(turns: number, x: number, y: number) => void} zoomBy
 * @property {(dx: number, dy: number) => void} pan
 * @property {() => boolean} isZoomed
 * @property {() => void} fit
 * @property {() => void} zoomIn
 * @property {() => void} zoomOut
 * @property {(rows: number, columns: number) => void} step cells
 * @property {(sections: number) => void} jump
 * @property {(last: boolean) => void} end to the first cell, or the last
 * @property {() => boolean} escape whether there was anything to let go of
 */

/** Pixels of a turn of the wheel, and lines of one, as browsers count them. */
const TURN = 120;
const LINE = 40;
const DRAGGED = 3;

/** @type {{[key: string]: (stage: Steered) => unknown}} */
const KEYS = {
  ArrowLeft: (stage) => stage.step(0, -1),
  ArrowRight: (stage) => stage.step(0, 1),
  ArrowUp: (stage) => stage.step(-1, 0),
  ArrowDown: (stage) => stage.step(1, 0),
  PageUp: (stage) => stage.jump(-1),
  PageDown: (stage) => stage.jump(1),
  Home: (stage) => stage.end(false),
  End: (stage) => stage.end(true),
  "+": (stage) => stage.zoomIn(),
  "=": (stage) => stage.zoomIn(),
  "-": (stage) => stage.zoomOut(),
  0: (stage) => stage.fit(),
};

/** @typedef {{x: number, y: number}} Point */

export class Steering {
  #el;
  #stage;
  /** Fingers and buttons that are down, by pointer. @type {Map<number, Point>} */
  #down = new Map();
  #dragged = false;

  /** @param {HTMLElement} el @param {Steered} stage @param {AbortSignal} signal */
  constructor(el, stage, signal) {
    this.#el = el;
    this.#stage = stage;
    const on = /** @type {HTMLElement["addEventListener"]} */ (
      (/** @type {string} */ type, /** @type {any} */ call) =>
        el.addEventListener(type, call, { signal, passive: false })
    );
    on("wheel", (event) => this.#wheel(event));
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#release(event));
    on("pointercancel", (event) => this.#down.delete(event.pointerId));
    on("pointerleave", ({ pointerType }) => pointerType !== "touch" && stage.leave());
    on("dblclick", () => stage.fit());
    on("keydown", (event) => this.#key(event));
  }

  /** @param {{clientX: number, clientY: number}} event @returns {Point} */
  #place({ clientX, clientY }) {
    const box = this.#el.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    // A notebook that is scrolled past the picture never zooms it.
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== this.#el && !this.#isRoot()) return;
    event.preventDefault();
    const { x, y } = this.#place(event);
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
    this.#stage.zoomBy(-pixels / TURN, x, y);
  }

  /** Whether the focus is on the picture where the document sees only the shadow root around it. */
  #isRoot() {
    const root = this.#el.getRootNode();
    return root instanceof ShadowRoot && root.activeElement === this.#el;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0) return;
    this.#down.set(event.pointerId, this.#place(event));
    this.#dragged = false;
    if (this.#stage.isZoomed()) this.#el.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const { x, y } = this.#place(event);
    const before = this.#down.get(event.pointerId);
    if (!before) return event.pointerType === "touch" || this.#stage.hover(x, y);
    const others = [...this.#down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    const [other] = others;
    if (other) {
      this.#pinch(before, { x, y }, other);
    } else if (this.#dragged || Math.hypot(x - before.x, y - before.y) > DRAGGED) {
      if (!this.#stage.isZoomed()) return;
      this.#stage.pan(before.x - x, before.y - y);
    } else {
      return;
    }
    this.#dragged = true;
    this.#down.set(event.pointerId, { x, y });
  }

  /** @param {Point} from @param {Point} to @param {Point} other finger, which stays */
  #pinch(from, to, other) {
    const spread =
      Math.hypot(to.x - other.x, to.y - other.y) / Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
    this.#stage.zoomBy(Math.log2(spread), (to.x + other.x) / 2, (to.y + other.y) / 2);
  }

  /** @param {PointerEvent} event */
  #release(event) {
    const was = this.#down.delete(event.pointerId);
    const { x, y } = this.#place(event);
    // A tap points; a drag has done what it was for.
    if (was && !this.#dragged && this.#down.size === 0) this.#stage.hover(x, y);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.#el) return;
    const act = KEYS[event.key];
    if (event.key === "Escape" ? !this.#stage.escape() : !act) return;
    act?.(this.#stage);
    event.preventDefault();
    event.stopPropagation();
  }
}
