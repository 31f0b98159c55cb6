// The picture on the page: draws what is in sight of the sections, zooms into one, and tells what is pointed at.

/** @import { Place } from "./arranging.js" */
/** @import { Values } from "./answers.js" */
/** @import { LookMessage } from "./messages.js" */
/** @import { Pointed, Shown } from "./pointed.js" */
/** @import { Recoloring } from "./scene.js" */
/** @import { Session } from "./session.js" */
/** @import { Decoded, Frame } from "./state.js" */
/** @import { Viewport } from "./viewport.js" */

import { arrange, contain, GAP } from "./arranging.js";
import { Asker } from "./asking.js";
import { element, setText } from "./dom.js";
import { copied, ends, hatch } from "./drawing.js";
import { cellAt, extentOf, locate, shapeOf } from "./geometry.js";
import { Inspector } from "./inspector.js";
import { Lens } from "./lens.js";
import { placeOf, positionAt } from "./mapping.js";
import { Overview } from "./overview.js";
import { pointedAt, regionAround } from "./pointed.js";
import { Raster, wholeSection, zoomedSection } from "./raster.js";
import { Scene } from "./scene.js";
import { Steering } from "./steering.js";
import { INDICES_FROM, VALUES_FROM, write } from "./texts.js";
import { entryOf, factorOf, inSight, lookingAt, panned, resized, rulersOf, zoomed } from "./viewport.js";
import { describe, whatAndWhen } from "./words.js";

/** CSS pixels. */
const HEIGHT = { wide: 576, narrow: 384 };
const STEP = { wide: 16, narrow: 4 };
/** An exact value of a moment ago is shown until that of the present frame has come. */
const FRESH_MS = 700;
/** The most cells that are asked for at once. */
const MOST_READ = 16_384;

/**
 * @typedef {object} Listener
 * @property {(pointed: Pointed | null) => void} pointed
 * @property {() => void} arranged sections have other places
 * @property {() => void} scrolled
 * @property {() => void} zoomed
 * @property {(section: number) => void} opened
 */

/**
 * @typedef {object} Target a cell that is pointed at
 * @property {number} section
 * @property {number} row
 * @property {number} column
 * @property {boolean} lens whether it is one of the look, rather than of the frame
 * @property {[down: number, along: number]} [at] in a zoomed view, the position that is pointed at: a cell that stands for
 *   others too gives way to the position's own once a look has it
 */

/**
 * @typedef {object} Read values that the kernel has answered
 * @property {Values} answer
 * @property {Frame} frame that they are of
 * @property {number} at ms
 */

export class Stage {
  #session;
  #listener;
  #scene = new Scene();
  #canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
  #words = element("div", "beholder-words");
  #sheet = element("div", "beholder-sheet", {}, [this.#canvas]);
  #scroller = element("div", "beholder-scroller", { tabindex: "0", role: "group", "aria-label": "Picture" }, [
    this.#sheet,
  ]);
  #outline = element("div", "beholder-outline", { hidden: "" });
  #note = element("div", "beholder-lens-note", { hidden: "" });
  #raster = new Raster(this.#canvas);
  #inspector = new Inspector();
  #overview;
  #lens;
  /** @type {Asker<Values>} */
  #pointing;
  /** @type {Asker<Values>} */
  #reading;
  /** @type {Place[]} */
  #places = [];
  #size = { width: 0, height: HEIGHT.wide, content: 0 };
  #arrangedFor = "";
  /** @type {{section: number, view: Viewport} | null} */
  #zoom = null;
  /** @type {Target | null} */
  #target = null;
  /** @type {Pointed | null} */
  #pointed = null;
  /** What was answered for the cell that is pointed at, and for those in sight. @type {Read | null} */
  #known = null;
  /** @type {Read | null} */
  #inCells = null;
  #outlined = -1;
  /** @type {HTMLCanvasElement | null} the image that is shown, where the frame is one */
  #image = null;

  /** @param {Session} session @param {Listener} listener @param {AbortSignal} signal */
  constructor(session, listener, signal) {
    this.#session = session;
    this.#listener = listener;
    this.#lens = new Lens((wanted) => session.look(wanted));
    this.#pointing = new Asker(signal);
    this.#reading = new Asker(signal);
    this.#overview = new Overview((top) => this.#scrollTo(top - this.#size.height / 2), signal);
    const glass = element("div", "beholder-glass", {}, [this.#outline, this.#note]);
    this.el = element("div", "beholder-stage", {}, [this.#scroller, glass, this.#inspector.el, this.#words]);
    this.#scroller.setAttribute("aria-describedby", this.#inspector.el.id);
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { signal });
    new Steering(this.#scroller, this, signal);
    const size = new ResizeObserver(() => this.#fitRoom());
    size.observe(this.el);
    signal.addEventListener("abort", () => {
      size.disconnect();
      if (this.#zoom) this.#lens.close();
    });
  }

  // -- what others ask ------------------------------------------------------------------------------------------------

  /** The whole picture in small. */
  get overview() {
    return this.#overview.el;
  }

  /** @returns {readonly Place[]} of each section, in the scrolled content */
  get places() {
    return this.#places;
  }

  /** CSS pixels of the picture in sight. */
  get height() {
    return this.#size.height;
  }

  /** CSS pixels. */
  get width() {
    return this.#size.width;
  }

  get scrollTop() {
    return this.#zoom ? 0 : this.#scroller.scrollTop;
  }

  set scrollTop(top) {
    this.#scrollTo(top);
  }

  /** @returns {Pointed | null} */
  get pointed() {
    return this.#pointed;
  }

  get zoom() {
    if (!this.#zoom) return null;
    const { section, view } = this.#zoom;
    const found = this.#scene.sections[section];
    const lens = !found || found.shown >= found.size ? "none" : this.#lens.covers(view) ? "here" : "waiting";
    return { section, px: view.px, ...inSight(view), lens: /** @type {"none" | "waiting" | "here"} */ (lens) };
  }

  /** @param {number} section @returns {Uint8Array} palette indices of its cells */
  levels(section) {
    return this.#scene.levels(section);
  }

  /** @param {number} section @returns {Uint8Array} red, green and blue of each palette index, as it is drawn now */
  colors(section) {
    const colors = new Uint8Array(768);
    this.#scene.pixels(section).forEach((pixel, index) => {
      colors.set([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255], 3 * index);
    });
    return colors;
  }

  /** @param {number} section @returns what its colours stand for now; null where it has no finite values */
  scale(section) {
    return this.#scene.scale(section);
  }

  /** Shows a frame. @param {Frame} frame @param {Decoded | null} decoded null for a frame without a picture */
  paint(frame, decoded) {
    this.#canvas.dataset.frame = String(frame.number);
    this.#canvas.dataset.step = String(frame.step ?? "");
    this.#canvas.hidden = !decoded;
    this.#words.hidden = decoded !== null;
    setText(this.#words, frame.text);
    if (!decoded) return this.#clear(frame);
    const label = describe(frame);
    if (this.#canvas.getAttribute("aria-label") !== label) this.#canvas.setAttribute("aria-label", label);
    this.#image = decoded.bitmap && copied(decoded.bitmap);
    const before = this.#scene.frame;
    this.#scene.take(frame, decoded);
    if (this.#zoom) this.#keepZoom();
    this.#target = this.#kept(before);
    this.#fitRoom();
    this.#draw();
    this.#point();
  }

  /** Shows words in the place of a picture that has not come yet. @param {string} words */
  say(words) {
    setText(this.#words, words);
  }

  /** Recolours at once, until a frame comes that is drawn so. @param {Recoloring | null} recoloring */
  recolor(recoloring) {
    this.#scene.recolor(recoloring);
    this.#draw();
    this.#point();
  }

  /** @param {LookMessage} message @param {Uint8Array | null} indices @param {Uint8Array | null} values */
  look(message, indices, values) {
    if (!this.#zoom || !this.#lens.take(message, indices, values, this.#scene, this.#zoom.section)) return;
    this.#draw();
    if (this.#target) this.#target = this.#retargeted(this.#target);
    this.#point();
    this.#listener.zoomed();
  }

  /** Outlines a section. @param {number} section -1 for none */
  point(section) {
    this.#outlined = section;
    if (section >= 0) this.#setTarget(null);
    this.#outlineNow();
  }

  /** Zooms to a value and points at it. @param {number} section @param {readonly number[]} index */
  goTo(section, index) {
    const found = this.#scene.sections[section];
    if (!found?.plan || !this.#size.width) return;
    const [down, along] = locate(found.plan, index);
    const room = this.#room();
    const middle = { x: room.width / 2, y: room.height / 2 };
    const view = lookingAt(found.plan, room, { down: down + 0.5, along: along + 0.5 }, INDICES_FROM, middle);
    this.#setZoom({ section, view });
    this.#setTarget(this.#targetAt(section, down, along));
  }

  /** Turns the wheel once. */
  zoomIn() {
    this.zoomBy(1, ...this.#middle());
  }

  /** Turns the wheel back once. */
  zoomOut() {
    this.zoomBy(-1, ...this.#middle());
  }

  /** Shows the whole picture. */
  fit() {
    if (this.#zoom) this.#setZoom(null);
  }

  // -- moves, see `Steered` --------------------------------------------------------------------------------------------

  isZoomed() {
    return this.#zoom !== null;
  }

  /** @param {number} x @param {number} y */
  hover(x, y) {
    this.#setTarget(this.#targetUnder(x, y));
  }

  leave() {
    this.#setTarget(null);
  }

  /** @param {number} turns @param {number} x @param {number} y */
  zoomBy(turns, x, y) {
    if (this.#zoom) {
      const view = zoomed(this.#zoom.view, turns, { x, y });
      this.#setZoom(view && { ...this.#zoom, view });
    } else if (turns > 0) {
      this.#enterZoom(turns, x, y);
    }
    if (this.#target) this.#setTarget(this.#targetUnder(x, y));
  }

  /** @param {number} dx @param {number} dy */
  pan(dx, dy) {
    if (this.#zoom) this.#setZoom({ ...this.#zoom, view: panned(this.#zoom.view, dx, dy) });
  }

  /** @param {number} rows @param {number} columns */
  step(rows, columns) {
    const target = this.#target ?? this.#firstIn(0);
    const shown = target && this.#shownOf(target);
    if (!target || !shown) return;
    if (this.#target && this.#zoom) return this.#stepZoomed(rows, columns);
    const row = clamp(target.row + (this.#target ? rows : 0), 0, shown.rows - 1);
    const column = clamp(target.column + (this.#target ? columns : 0), 0, shown.cols - 1);
    this.#setTarget({ ...target, row, column });
    this.#reveal();
  }

  /** @param {number} sections */
  jump(sections) {
    if (this.#zoom) return;
    const from = this.#target?.section ?? -1;
    for (let at = from + sections; at >= 0 && at < this.#places.length; at += Math.sign(sections)) {
      const first = this.#firstIn(at);
      if (first?.section !== at) continue;
      this.#setTarget(first);
      return this.#reveal();
    }
  }

  /** @param {boolean} last */
  end(last) {
    if (this.#zoom) return;
    const sections = this.#scene.sections.flatMap((_, at) => (this.#scene.shown(at) ? [at] : []));
    const section = last ? sections.at(-1) : sections[0];
    const shown = section === undefined ? null : this.#scene.shown(section);
    if (section === undefined || !shown) return;
    const [row, column] = last ? [shown.rows - 1, shown.cols - 1] : [0, 0];
    this.#setTarget({ section, row, column, lens: false });
    this.#reveal();
  }

  escape() {
    if (this.#target) this.#setTarget(null);
    else if (this.#zoom) this.#setZoom(null);
    else return false;
    return true;
  }

  // -- size and place ----------------------------------------------------------------------------------------------------

  /** @returns {{width: number, height: number}} */
  #room() {
    return { width: this.#size.width, height: this.#size.height };
  }

  /** @returns {[number, number]} where keys and buttons zoom: what is pointed at, or the middle of the view */
  #middle() {
    const cell = this.#cellPlace();
    const [x, y] = cell ? [cell.left + cell.width / 2, cell.top + cell.height / 2] : [-1, -1];
    const isInSight = within(x, 0, this.#size.width) && within(y, 0, this.#size.height);
    return isInSight ? [x, y] : [this.#size.width / 2, this.#size.height / 2];
  }

  #fitRoom() {
    const { clientWidth } = this.el;
    const { frame } = this.#scene;
    if (!frame || clientWidth === 0) return;
    const narrow = this.el.closest("[data-size='narrow']") !== null;
    const step = narrow ? STEP.narrow : STEP.wide;
    const width = Math.max(step, Math.floor(clientWidth / step) * step);
    const key = [width, narrow, frame.table, frame.kind, frame.width, frame.height, frame.settings.square].join();
    if (key === this.#arrangedFor) return;
    this.#arrangedFor = key;
    // Always the same height: nothing below it is moved by what is shown.
    const high = narrow ? HEIGHT.narrow : HEIGHT.wide;
    const { places, height } = this.#arranged(width, high, narrow);
    this.#places = places;
    this.#size = { width, height: high, content: height };
    this.#scroller.style.width = `${width}px`;
    this.#scroller.style.height = `${this.#size.height}px`;
    if (this.#zoom) this.#zoom = { ...this.#zoom, view: resized(this.#zoom.view, this.#room()) };
    this.#sheet.style.height = this.#zoom ? "100%" : `${Math.max(height, 1)}px`;
    this.#listener.arranged();
    this.#draw();
    this.#point();
  }

  /** @param {number} width @param {number} most @param {boolean} narrow */
  #arranged(width, most, narrow) {
    const { frame, sections } = this.#scene;
    const room = { width, height: most };
    if (this.#image) {
      const place = contain({ rows: this.#image.height, cols: this.#image.width }, room);
      return { places: [place], height: place.height };
    }
    const [only] = sections;
    if (sections.length === 1 && only?.plan && only.rows > 0) {
      const isLine = only.shape.length < 2;
      const place = isLine ? { left: 0, top: 0, width, height: 24 } : contain(only, room);
      return { places: [place], height: place.height };
    }
    return arrange(sections, width, { narrow, square: frame?.settings.square ?? false });
  }

  /** @param {number} top */
  #scrollTo(top) {
    this.#scroller.scrollTop = top;
  }

  #scrolled() {
    this.#draw();
    this.#outlineNow();
    if (this.#pointed) this.#placeInspector();
    this.#listener.scrolled();
  }

  // -- drawing ------------------------------------------------------------------------------------------------------------

  #draw() {
    const { width, height, content } = this.#size;
    if (!this.#scene.frame || width === 0 || this.#canvas.hidden) return;
    const ratio = devicePixelRatio;
    const drawing = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#raster.begin(drawing.width, drawing.height);
    if (this.#image) return this.#drawImage(this.#image, ratio);
    if (this.#zoom) this.#drawZoomed(this.#zoom, drawing, ratio);
    else this.#drawSections(drawing, ratio);
    this.#overview.paint(this.#scene, this.#places, { width, content, height });
    this.#overview.frame(...this.#inOverview());
  }

  /** @returns {[top: number, height: number]} what is in sight, CSS pixels of the whole picture */
  #inOverview() {
    const place = this.#zoom && this.#places[this.#zoom.section];
    if (!this.#zoom || !place) return [this.#scroller.scrollTop, this.#size.height];
    const { rows } = inSight(this.#zoom.view);
    const [count] = extentOf(this.#zoom.view.plan);
    return [place.top + (rows[0] / count) * place.height, ((rows[1] - rows[0]) / count) * place.height];
  }

  /** @param {HTMLCanvasElement} image @param {number} ratio */
  #drawImage(image, ratio) {
    const [place] = this.#places;
    if (!place) return;
    const { context } = this.#raster;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.imageSmoothingEnabled = place.width < image.width;
    context.drawImage(image, 0, 0, place.width * ratio, place.height * ratio);
  }

  /** @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawSections(drawing, ratio) {
    const scrolled = this.#scroller.scrollTop;
    this.#places.forEach((place, index) => {
      const section = this.#scene.sections[index];
      const top = Math.round((place.top - scrolled) * ratio);
      const left = Math.round(place.left * ratio);
      const size = { width: Math.round(place.width * ratio), height: Math.round(place.height * ratio) };
      const cells = section?.plan && wholeSection(section, { left, top, ...size }, drawing);
      if (!cells) return;
      const { area, ...terms } = cells;
      const offset = this.#scene.offsets[index] ?? 0;
      this.#raster.fill(area, { ...terms, indices: this.#scene.indices, offset }, this.#scene.pixels(index));
    });
    this.#raster.show();
  }

  /** @param {{section: number, view: Viewport}} zoom @param {{width: number, height: number}} drawing @param {number} ratio */
  #drawZoomed({ section, view }, drawing, ratio) {
    const shown = this.#scene.shown(section);
    if (!shown) return;
    this.#fill(shown, view, drawing, ratio);
    const look = this.#lens.look;
    const isSampled = this.zoom?.lens !== "none";
    if (isSampled && !this.#lens.covers(view)) {
      this.#raster.show();
      hatch(this.#raster.context, ratio);
      if (look) this.#drawOver(look.shown, view, drawing, ratio);
    } else {
      if (look) this.#fill({ ...look.shown, pixels: shown.pixels }, view, drawing, ratio);
      this.#raster.show();
    }
    this.#note.hidden = !isSampled || this.#lens.note === "";
    setText(this.#note, this.#lens.note);
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
    const scale = this.#scene.scale(section);
    const reach = scale ? Math.max(Math.abs(scale.low), Math.abs(scale.high)) : 1;
    const font = getComputedStyle(this.el).fontFamily;
    write(this.#raster.context, view, (down, along) => this.#cellIn(section, down, along), { ratio, font, reach });
    if (this.zoom?.lens === "none") this.#readInSight(view, section);
  }

  /** @param {number} section @param {number} down @param {number} along @returns {import("./texts.js").Cell | null} */
  #cellIn(section, down, along) {
    const target = this.#targetAt(section, down, along);
    const shown = target && this.#shownOf(target);
    if (!target || !shown) return null;
    const { row, column } = target;
    const isCoarse = !target.lens && this.zoom?.lens !== "none";
    if (isCoarse) return null;
    const level = shown.indices[shown.offset + row * shown.cols + column] ?? 0;
    const { index } = pointedAt(shown, section, row, column, null);
    return { value: this.#valueOf(target, this.#inCells), index, color: shown.pixels[level] ?? 0 };
  }

  // -- zoom ---------------------------------------------------------------------------------------------------------------

  /** @param {number} turns @param {number} x @param {number} y */
  #enterZoom(turns, x, y) {
    const target = this.#targetUnder(x, y) ?? this.#firstIn(this.#nearest(y));
    const plan = target && this.#scene.sections[target.section]?.plan;
    if (!target || !plan) return;
    const room = this.#room();
    const place = this.#places[target.section];
    const shown = this.#scene.shown(target.section);
    if (!place || !shown) return;
    const pointed = pointedAt(shown, target.section, target.row, target.column, null);
    const [down, along] = locate(plan, pointed.index);
    const px = entryOf(plan, room) * factorOf(plan, room) ** turns;
    this.#setZoom({
      section: target.section,
      view: lookingAt(plan, room, { down: down + 0.5, along: along + 0.5 }, px, { x, y }),
    });
  }

  /** @param {{section: number, view: Viewport} | null} zoom */
  #setZoom(zoom) {
    const was = this.#zoom;
    const scrolled = this.#scroller.scrollTop;
    this.#zoom = zoom;
    this.el.classList.toggle("beholder-zoomed", zoom !== null);
    if (zoom) {
      if (!was) this.#before = scrolled;
      this.#lens.follow(zoom.view, zoom.section, this.#scene);
    } else {
      this.#lens.close();
      this.#inCells = null;
      this.#note.hidden = true;
    }
    this.#sheet.style.height = zoom ? "100%" : `${Math.max(this.#size.content, 1)}px`;
    if (!zoom && was) {
      this.#scrollTo(this.#before);
      this.#target = null;
    }
    this.#draw();
    this.#point();
    this.#listener.zoomed();
  }

  /** Scrolled so far before the zoom. */
  #before = 0;

  /** Keeps to the section that is zoomed into where another frame has it too, in the same shape. */
  #keepZoom() {
    if (!this.#zoom) return;
    const { view, section } = this.#zoom;
    const plan = this.#scene.sections[section]?.plan;
    const fits = plan && String(extentOf(plan)) === String(extentOf(view.plan));
    if (!fits) return this.#setZoom(null);
    this.#zoom = { section, view: { ...view, plan } };
    this.#lens.follow(view, section, this.#scene);
  }

  // -- pointing -----------------------------------------------------------------------------------------------------------

  /** @param {number} x @param {number} y @returns {Target | null} */
  #targetUnder(x, y) {
    if (this.#zoom) {
      const { view, section } = this.#zoom;
      const { rows, columns } = rulersOf(view);
      const [down, along] = [positionAt(rows, view.top + y), positionAt(columns, view.left + x)];
      return down < 0 || along < 0 ? null : this.#targetAt(section, down, along);
    }
    const top = y + this.#scroller.scrollTop;
    const section = this.#places.findIndex(
      (place) => within(top, place.top, place.height) && within(x, place.left, place.width),
    );
    const [place, shown] = [this.#places[section], this.#scene.shown(section)];
    if (!place || !shown) return null;
    const row = clamp(Math.floor(((top - place.top) * shown.rows) / place.height), 0, shown.rows - 1);
    const column = clamp(Math.floor(((x - place.left) * shown.cols) / place.width), 0, shown.cols - 1);
    return { section, row, column, lens: false };
  }

  /** @param {number} section @param {number} down @param {number} along @returns {Target | null} the cell that stands for a position */
  #targetAt(section, down, along) {
    const plan = this.#scene.sections[section]?.plan;
    if (!plan) return null;
    const [rows, columns] = extentOf(plan);
    if (down >= rows || along >= columns) return null;
    const look = this.#lens.look;
    const seen = look && cellAt(look.shown.plan, down, along);
    const cell = seen ?? cellAt(plan, down, along);
    return cell && { section, row: cell[0], column: cell[1], lens: Boolean(seen), at: [down, along] };
  }

  /** @param {Target} target @returns {Target} the same value, in the look that has come meanwhile */
  #retargeted(target) {
    return (target.at && this.#targetAt(target.section, ...target.at)) ?? target;
  }

  /** @param {Frame | null} before @returns {Target | null} what is pointed at, in another frame */
  #kept(before) {
    const target = this.#target;
    if (!target || !before) return null;
    const [was, is] = [before.sections[target.section], this.#scene.sections[target.section]];
    return was?.name === is?.name && was?.rows === is?.rows && was?.cols === is?.cols ? target : null;
  }

  /** @param {Target} target @returns {Shown | null} */
  #shownOf(target) {
    const shown = this.#scene.shown(target.section);
    const look = target.lens ? this.#lens.look : null;
    if (target.lens && !look) return null;
    return look && shown ? { ...look.shown, pixels: shown.pixels } : shown;
  }

  /** @param {number} section @returns {Target | null} its first cell, or that of the next that has any */
  #firstIn(section) {
    for (let at = Math.max(0, section); at < this.#scene.sections.length; at += 1) {
      if (this.#scene.shown(at)) return { section: at, row: 0, column: 0, lens: false };
    }
    return null;
  }

  /** @param {number} y CSS pixels in the view @returns {number} */
  #nearest(y) {
    const top = y + this.#scroller.scrollTop;
    const found = this.#places.findIndex((place) => top < place.top + place.height + GAP);
    return found < 0 ? this.#places.length - 1 : found;
  }

  /** @param {number} rows @param {number} columns positions */
  #stepZoomed(rows, columns) {
    if (!this.#zoom || !this.#target || !this.#pointed) return;
    const { section, view } = this.#zoom;
    const [down, along] = locate(view.plan, this.#pointed.index);
    const [most, widest] = extentOf(view.plan);
    const to = { down: clamp(down + rows, 0, most - 1), along: clamp(along + columns, 0, widest - 1) };
    const rulers = rulersOf(view);
    const [x, y] = [placeOf(rulers.columns, to.along) - view.left, placeOf(rulers.rows, to.down) - view.top];
    const over = (/** @type {number} */ at, /** @type {number} */ room) =>
      Math.min(0, at) + Math.max(0, at + view.px - room);
    const [dx, dy] = [over(x, view.room.width), over(y, view.room.height)];
    if (dx || dy) this.pan(dx, dy);
    this.#setTarget(this.#targetAt(section, to.down, to.along));
  }

  /** @param {Target | null} target */
  #setTarget(target) {
    this.#target = target;
    if (target) this.#outlined = -1;
    this.#point();
  }

  /** Tells what there is to say of the cell that is pointed at. */
  #point() {
    const target = this.#target;
    const shown = target && this.#shownOf(target);
    const { frame } = this.#scene;
    if (!target || !shown || !frame || target.row >= shown.rows || target.column >= shown.cols) {
      const had = this.#pointed !== null;
      this.#pointed = null;
      this.#inspector.hide();
      this.#outlineNow();
      if (had) this.#listener.pointed(null);
      return;
    }
    const value = this.#valueOf(target, this.#known);
    this.#pointed = pointedAt(shown, target.section, target.row, target.column, value);
    const known = value !== null && !target.lens ? this.#known?.frame : null;
    this.#inspector.show(this.#pointed, whatAndWhen(known ?? frame, this.#pointed));
    this.#placeInspector();
    this.#outlineNow();
    this.#listener.pointed(this.#pointed);
    if (!target.lens) this.#readPointed(target, shown, frame);
  }

  /** @param {Target} target @param {Read | null} read @returns {number | null} the exact value, null where it is not known */
  #valueOf({ section, row, column, lens }, read) {
    const look = this.#lens.look;
    if (lens) return look?.values?.[row * look.shown.cols + column] ?? null;
    if (!read || read.answer.cells.section !== section || performance.now() - read.at > FRESH_MS) {
      const isPresent =
        read?.answer.cells.frame === this.#scene.frame?.number && read?.answer.cells.section === section;
      if (!isPresent || !read) return null;
    }
    const { rows, columns } = read.answer.cells;
    if (!within(row, rows[0], rows[1] - rows[0]) || !within(column, columns[0], columns[1] - columns[0])) return null;
    return read.answer.values[(row - rows[0]) * (columns[1] - columns[0]) + column - columns[0]] ?? null;
  }

  /** @param {Target} target @param {Shown} shown @param {Frame} frame */
  #readPointed({ section, row, column }, shown, frame) {
    const cells = { frame: frame.number, section, ...regionAround(shown, row, column) };
    if (isAnswered(this.#known, cells)) return;
    this.#pointing.ask(
      () => this.#session.read(cells),
      (answer) => {
        this.#known = { answer, frame, at: performance.now() };
        this.#point();
      },
    );
  }

  /** Asks for the values that are written in cells. @param {Viewport} view @param {number} section */
  #readInSight(view, section) {
    const { rows, columns } = inSight(view);
    const { frame } = this.#scene;
    const first = cellAt(view.plan, rows[0], columns[0]);
    const last = cellAt(view.plan, rows[1] - 1, columns[1] - 1);
    if (!frame || !first || !last) return;
    const [height, width] = shapeOf(view.plan);
    const isFolded = view.plan.fold > 1 || view.plan.wrap > 1;
    /** @type {Values["cells"]} */
    const cells = {
      frame: frame.number,
      section,
      rows: isFolded ? whole(height) : [first[0], last[0] + 1],
      columns: isFolded ? whole(width) : [first[1], last[1] + 1],
    };
    if (area(cells) > MOST_READ || isAnswered(this.#inCells, cells)) return;
    this.#reading.ask(
      () => this.#session.read(cells),
      (answer) => {
        this.#inCells = { answer, frame, at: performance.now() };
        this.#draw();
      },
    );
  }

  /** @returns {{left: number, top: number, width: number, height: number} | null} the cell pointed at, CSS pixels in the view */
  #cellPlace() {
    const target = this.#target;
    if (!target || !this.#pointed) return null;
    if (this.#zoom) {
      const { view } = this.#zoom;
      const rulers = rulersOf(view);
      const [down, along] = locate(view.plan, this.#pointed.index);
      const size = Math.max(view.px, 3);
      return {
        left: placeOf(rulers.columns, along) - view.left,
        top: placeOf(rulers.rows, down) - view.top,
        width: size,
        height: size,
      };
    }
    const place = this.#places[target.section];
    const shown = this.#scene.shown(target.section);
    if (!place || !shown) return null;
    const [width, height] = [place.width / shown.cols, place.height / shown.rows];
    return {
      left: place.left + target.column * width,
      top: place.top + target.row * height - this.#scroller.scrollTop,
      width: Math.max(3, width),
      height: Math.max(3, height),
    };
  }

  #placeInspector() {
    const cell = this.#cellPlace();
    if (cell) this.#inspector.place(cell, { width: this.el.clientWidth, height: this.#size.height });
  }

  #outlineNow() {
    const place = this.#places[this.#outlined];
    const section = place && !this.#zoom ? { ...place, top: place.top - this.#scroller.scrollTop } : null;
    const box = this.#cellPlace() ?? section;
    this.#outline.hidden = !box;
    if (!box) return;
    const { style } = this.#outline;
    style.transform = `translate(${box.left}px, ${box.top}px)`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
  }

  /** Scrolls the cell that is pointed at into sight. */
  #reveal() {
    const cell = this.#cellPlace();
    if (!cell || this.#zoom) return;
    if (cell.top < 0) this.#scrollTo(this.#scroller.scrollTop + cell.top - GAP);
    else if (cell.top + cell.height > this.#size.height) {
      this.#scrollTo(this.#scroller.scrollTop + cell.top + cell.height - this.#size.height + GAP);
    }
  }

  /** Nothing is left of the picture. @param {Frame} frame a frame of words */
  #clear(frame) {
    this.#scene.frame = frame;
    this.#scene.indices = new Uint8Array();
    this.#image = null;
    this.#arrangedFor = "";
    this.#places = [];
    if (this.#zoom) this.#setZoom(null);
    this.#setTarget(null);
    this.#overview.el.hidden = true;
    this.#listener.arranged();
  }
}

/** @param {Read | null} read @param {Values["cells"]} cells @returns whether just these were answered */
function isAnswered(read, { frame, section, rows, columns }) {
  const cells = read?.answer.cells;
  return (
    cells?.frame === frame &&
    cells.section === section &&
    String(cells.rows) === String(rows) &&
    String(cells.columns) === String(columns)
  );
}

/** @param {number} count @returns {[number, number]} */
const whole = (count) => [0, count];

/** @param {Pick<Values["cells"], "rows" | "columns">} cells */
const area = ({ rows, columns }) => (rows[1] - rows[0]) * (columns[1] - columns[0]);

/** @param {number} value @param {number} first @param {number} length */
const within = (value, first, length) => value >= first && value < first + length;

/** @param {number} value @param {number} least @param {number} most */
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
