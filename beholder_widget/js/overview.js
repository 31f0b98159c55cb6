// The whole picture in 32 pixels, with a frame around what is in sight: it is the scroll bar.

/** @import { Place } from "./arranging.js" */
/** @import { Scene } from "./scene.js" */

import { Diamonds } from "./alerts/diamonds.js";
import { element } from "./dom.js";
import { Mover } from "./moving.js";
import { Raster, wholeSection } from "./raster.js";

const WIDTH = 32;
/** So high at least is the frame around what is in sight. */
const LEAST = 4;
/** From the left edge to the middle of a diamond. */
const BESIDE = -2;

export class Overview {
  #canvas = element("canvas", "beholder-overview-picture");
  #window = element("div", "beholder-overview-window");
  #mover = new Mover(this.#window);
  #raster = new Raster(this.#canvas);
  #diamonds;
  /** Sections that have a diamond. @type {ReadonlySet<string>} */
  #marked = new Set();
  #content = 1;
  #height = 1;

  /** @param {(top: number) => void} scroll CSS pixels of the picture that come to stand in the middle @param {AbortSignal} signal */
  constructor(scroll, signal) {
    this.el = element("div", "beholder-overview", { "aria-hidden": "true", hidden: "" }, [this.#canvas, this.#window]);
    this.#diamonds = new Diamonds(this.el);
    const follow = (/** @type {PointerEvent} */ event) => {
      const box = this.#canvas.getBoundingClientRect();
      scroll(((event.clientY - box.top) / Math.max(1, box.height)) * this.#content);
    };
    this.el.addEventListener(
      "pointerdown",
      (event) => {
        this.el.setPointerCapture(event.pointerId);
        follow(event);
      },
      { signal },
    );
    this.el.addEventListener("pointermove", (event) => event.buttons && follow(event), { signal });
  }

  /** Has diamonds beside sections from the next painting on. @param {ReadonlySet<string>} names */
  mark(names) {
    this.#marked = names;
  }

  /**
   * @param {Scene} scene
   * @param {readonly Place[]} places
   * @param {{width: number, content: number, height: number}} size of the picture, of all of it and of what is in sight
   */
  paint(scene, places, { width, content, height }) {
    this.#content = Math.max(1, content);
    this.#height = height;
    const shown = content > height;
    this.el.hidden = !shown;
    if (!shown) return;
    const drawing = { width: WIDTH, height: Math.round(height) };
    this.#raster.begin(drawing.width, drawing.height);
    const [across, down] = [WIDTH / width, height / content];
    places.forEach((place, index) => {
      const section = scene.sections[index];
      const top = Math.round(place.top * down);
      const small = {
        left: Math.round(place.left * across),
        top,
        width: Math.max(1, Math.round(place.width * across)),
        height: Math.max(1, Math.round((place.top + place.height) * down) - top),
      };
      const cells = section && wholeSection(section, small, drawing);
      if (!cells) return;
      const { area, ...terms } = cells;
      const offset = scene.offsets[index] ?? 0;
      this.#raster.fill(area, { ...terms, indices: scene.indices, offset }, scene.pixels(index));
    });
    this.#raster.show();
    const marked = places.filter((_, index) => this.#marked.has(scene.sections[index]?.name ?? ""));
    this.#diamonds.show(marked.map((place) => ({ x: BESIDE, y: (place.top + place.height / 2) * down })));
  }

  /** Frames what is in sight. @param {number} top CSS pixels of the whole picture @param {number} height */
  frame(top, height) {
    const scale = this.#height / this.#content;
    this.#mover.to(0, top * scale);
    this.#window.style.height = `${Math.max(LEAST, height * scale)}px`;
  }
}
