// The picture's drawing: the sections in sight, or one zoomed into with its lens and the values in its cells.

/** @import { Exact } from "./exact.js" */
/** @import { Range } from "./geometry.js" */
/** @import { Overview } from "./overview.js" */
/** @import { Shown } from "./pointed.js" */
/** @import { Sight } from "./sight.js" */
/** @import { Frame } from "./state.js" */
/** @import { Viewport } from "./viewport.js" */

import { isEnd, valueAt } from "./coloring.js";
import { element, setText } from "./dom.js";
import { drawPixels, ends, hatch } from "./drawing.js";
import { extentOf, indexOf } from "./geometry.js";
import { Raster, wholeSection, zoomedSection } from "./raster.js";
import { valuesFrom, write } from "./texts.js";
import { inSight } from "./viewport.js";
import { describe } from "./words.js";

const IN_8_BITS = "Of the past, colours of 8 bits are kept: values are what these stand for.";

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
    if (this.#sight.scene.image) this.#drawImage(this.#sight.scene.image, ratio);
    else if (this.#sight.zoom) this.#drawZoomed(this.#sight.zoom, drawing, ratio);
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

  /** @param {import("./imaged.js").Imaged} image @param {number} ratio */
  #drawImage(image, ratio) {
    const { zoom, scene, places } = this.#sight;
    const [place] = places;
    const [section] = scene.sections;
    if (!place || !section) return;
    const { context } = this.#raster;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    const px = place.width / section.cols;
    /** @type {{rows: Range, columns: Range}} */
    const all = { rows: [0, section.rows], columns: [0, section.cols] };
    const view = zoom ? { ...zoom.view, ...inSight(zoom.view) } : { px, left: 0, top: 0, ...all };
    drawPixels(context, image, view, ratio);
    const isRounded = Boolean(zoom && scene.frame?.past && !image.levels.exact);
    this.note.hidden = !isRounded;
    setText(this.note, isRounded ? IN_8_BITS : "");
    if (zoom) this.#write(zoom.view, zoom.section, ratio);
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
    const { image } = this.#sight.scene;
    const lines = image?.levels.channels ?? 1;
    if (view.px < valuesFrom(lines)) return;
    const { fontFamily: font, color: ink } = getComputedStyle(this.canvas);
    const cellAt = (/** @type {number} */ down, /** @type {number} */ along) =>
      image ? this.#pixelIn(image, section, down, along) : this.#cellIn(section, down, along);
    write(this.#raster.context, view, cellAt, { ratio, font, ink, lines });
    if (this.#sight.sampling === "none" && !image?.areExact) this.#exact.readInSight(view, section);
  }

  /** @param {import("./imaged.js").Imaged} image @param {number} section @param {number} row @param {number} column @returns {import("./texts.js").Cell} */
  #pixelIn(image, section, row, column) {
    const known = this.#exact.inCell({ section, row, column, lens: false });
    const read = image.read(row, column);
    // Of the past nothing better than its colour may come.
    const isWritten = read.exact || this.#sight.scene.frame?.past;
    const channels = known?.values.map((value) => ({ value, near: 0 })) ?? (isWritten ? read.channels : []);
    return { value: null, about: null, channels, index: [row, column], color: image.color(row, column) };
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
    const value = this.#exact.inCell(target)?.values[0] ?? null;
    // Until its own value has come, what its colour stands for is written in place of one that it had; a clipped one may
    // be anything.
    const isClipped = isEnd(level) && Number(this.#sight.scene.sections[section]?.clipped) > 0;
    const isAbout = value === null && !isClipped && this.#exact.wasTold(target);
    const about = isAbout ? valueAt(level, shown.scale) : null;
    return { value, about, index: indexOf(shown.plan, row, column), color: shown.pixels[level] ?? 0 };
  }
}
