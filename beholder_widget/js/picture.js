// The picture's drawing: the sections in sight, or one zoomed into with its lens and the values in its cells.

/** @import { Exact } from "./exact.js" */
/** @import { Overview } from "./overview.js" */
/** @import { Shown } from "./pointed.js" */
/** @import { Sight } from "./sight.js" */
/** @import { Frame } from "./state.js" */
/** @import { Viewport } from "./viewport.js" */

import { isEnd, valueAt } from "./coloring.js";
import { element, setText } from "./dom.js";
import { ends, hatch } from "./drawing.js";
import { extentOf, indexOf } from "./geometry.js";
import { Raster, wholeSection, zoomedSection } from "./raster.js";
import { VALUES_FROM, write } from "./texts.js";
import { inSight } from "./viewport.js";
import { describe } from "./words.js";

export class Picture {
  canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
  /** Why there is no look through the lens. */
  note = element("div", "beholder-lens-note", { hidden: "" });
  #raster = new Raster(this.canvas);
  #sight;
  #exact;

  /** @param {Sight} sight @param {Exact} exact @param {Overview} overview */
  constructor(sight, exact, overview) {
    this.#sight = sight;
    this.#exact = exact;
    this.overview = overview;
  }

  /** Says which frame is drawn. @param {Frame} frame @param {boolean} isThere whether it has a picture */
  name(frame, isThere) {
    this.canvas.dataset.frame = String(frame.number);
    this.canvas.dataset.step = String(frame.step ?? "");
    this.canvas.hidden = !isThere;
    const label = describe(frame);
    if (isThere && this.canvas.getAttribute("aria-label") !== label) this.canvas.setAttribute("aria-label", label);
  }

  /** Draws what is in sight now. */
  draw() {
    const { width, height, content } = this.#sight.size;
    if (!this.#sight.scene.frame || width === 0 || this.canvas.hidden) return;
    const ratio = devicePixelRatio;
    const drawing = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.#raster.begin(drawing.width, drawing.height);
    if (this.#sight.image) return this.#drawImage(this.#sight.image, ratio);
    if (this.#sight.zoom) this.#drawZoomed(this.#sight.zoom, drawing, ratio);
    else this.#drawSections(drawing, ratio);
    this.overview.paint(this.#sight.scene, this.#sight.places, { width, content, height });
    this.overview.frame(...this.#inOverview());
  }

  /** @returns {[top: number, height: number]} what is in sight, CSS pixels of the whole picture */
  #inOverview() {
    const place = this.#sight.zoom && this.#sight.places[this.#sight.zoom.section];
    if (!this.#sight.zoom || !place) return [this.#sight.scrolled, this.#sight.size.height];
    const { rows } = inSight(this.#sight.zoom.view);
    const [count] = extentOf(this.#sight.zoom.view.plan);
    return [place.top + (rows[0] / count) * place.height, ((rows[1] - rows[0]) / count) * place.height];
  }

  /** @param {HTMLCanvasElement} image @param {number} ratio */
  #drawImage(image, ratio) {
    const [place] = this.#sight.places;
    if (!place) return;
    const { context } = this.#raster;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.imageSmoothingEnabled = place.width < image.width;
    context.drawImage(image, 0, 0, place.width * ratio, place.height * ratio);
  }

  /** @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawSections(drawing, ratio) {
    const scrolled = this.#sight.scrolled;
    this.#sight.places.forEach((place, index) => {
      const section = this.#sight.scene.sections[index];
      const top = Math.round((place.top - scrolled) * ratio);
      const left = Math.round(place.left * ratio);
      const size = { width: Math.round(place.width * ratio), height: Math.round(place.height * ratio) };
      const cells = section?.plan && wholeSection(section, { left, top, ...size }, drawing);
      if (!cells) return;
      const { area, ...terms } = cells;
      const offset = this.#sight.scene.offsets[index] ?? 0;
      this.#raster.fill(
        area,
        { ...terms, indices: this.#sight.scene.indices, offset },
        this.#sight.scene.pixels(index),
      );
    });
    this.#raster.show();
  }

  /** @param {{section: number, view: Viewport}} zoom @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawZoomed({ section, view }, drawing, ratio) {
    const shown = this.#sight.scene.shown(section);
    if (!shown) return;
    this.#fill(shown, view, drawing, ratio);
    const look = this.#sight.lens.look;
    const isSampled = this.#sight.sampling !== "none";
    if (isSampled && !this.#sight.lens.covers(view)) {
      this.#raster.show();
      hatch(this.#raster.context, ratio);
      if (look) this.#drawOver(look.shown, view, drawing, ratio);
    } else {
      if (look) this.#fill({ ...look.shown, pixels: shown.pixels }, view, drawing, ratio);
      this.#raster.show();
    }
    this.note.hidden = !isSampled || this.#sight.lens.note === "";
    setText(this.note, this.#sight.lens.note);
    this.#write(view, section, ratio);
  }

  /** @param {Shown} shown @param {Viewport} view @param {{width: number, height: number}} drawing @param {number} ratio */
  #fill(shown, view, drawing, ratio) {
    const { area, ...terms } = zoomedSection(view, shown.plan, ratio, drawing);
    this.#raster.fill(area, { ...terms, indices: shown.indices, offset: shown.offset }, shown.pixels);
  }

  /** Draws what a look has over hatched cells. @param {Shown} shown @param {Viewport} view @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawOver(shown, view, drawing, ratio) {
    const { rows, columns } = zoomedSection(view, shown.plan, ratio, drawing);
    const [top, bottom] = ends(rows);
    const [left, right] = ends(columns);
    if (bottom <= top || right <= left) return;
    this.#fill(shown, view, drawing, ratio);
    this.#raster.showPart(left, top, right - left, bottom - top);
  }

  /** @param {Viewport} view @param {number} section @param {number} ratio */
  #write(view, section, ratio) {
    if (view.px < VALUES_FROM) return;
    const font = getComputedStyle(this.canvas).fontFamily;
    write(this.#raster.context, view, (down, along) => this.#cellIn(section, down, along), { ratio, font });
    if (this.#sight.sampling === "none") this.#exact.readInSight(view, section);
  }

  /** @param {number} section @param {number} down @param {number} along @returns {import("./texts.js").Cell | null} */
  #cellIn(section, down, along) {
    const target = this.#sight.targetAt(section, down, along);
    const shown = target && this.#sight.shownOf(target);
    if (!target || !shown) return null;
    const { row, column } = target;
    const isCoarse = !target.lens && this.#sight.sampling !== "none";
    if (isCoarse) return null;
    const level = shown.indices[shown.offset + row * shown.cols + column] ?? 0;
    const value = this.#exact.inCell(target)?.value ?? null;
    // Until its own value has come, what its colour stands for is written in place of one that it had; a clipped one may
    // be anything.
    const isClipped = isEnd(level) && Number(this.#sight.scene.sections[section]?.clipped) > 0;
    const isAbout = value === null && !isClipped && this.#exact.wasTold(target);
    const about = isAbout ? valueAt(level, shown.scale) : null;
    return { value, about, index: indexOf(shown.plan, row, column), color: shown.pixels[level] ?? 0 };
  }
}
