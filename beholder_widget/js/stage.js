// The picture on the page: shows frames, and puts together what draws them, zooms into them and points at their cells.

/** @import { Place } from "./arranging.js" */
/** @import { LookMessage } from "./messages.js" */
/** @import { Pointed } from "./pointed.js" */
/** @import { Recoloring } from "./scene.js" */
/** @import { Session } from "./session.js" */
/** @import { Decoded, Frame } from "./state.js" */

import { element, setText } from "./dom.js";
import { Exact } from "./exact.js";
import { fittedIn, placesIn, placesKey } from "./fitting.js";
import { locate } from "./geometry.js";
import { Lens } from "./lens.js";
import { Overview } from "./overview.js";
import { Picture } from "./picture.js";
import { Pointing } from "./pointing.js";
import { Sight } from "./sight.js";
import { Steering } from "./steering.js";
import { inSight } from "./viewport.js";
import { Zooming } from "./zooming.js";

/**
 * @typedef {object} Listener
 * @property {(pointed: Pointed | null) => void} pointed
 * @property {() => void} arranged sections have other places
 * @property {() => void} scrolled
 * @property {() => void} zoomed
 */

export class Stage {
  #listener;
  #words = element("div", "beholder-words");
  #scroller = element("div", "beholder-scroller", { tabindex: "0", role: "group", "aria-label": "Picture" });
  #sight;
  #exact;
  #picture;
  #pointing;
  #zooming;
  #arrangedFor = "";
  /** Whether a picture is to come: its room is kept free. */
  #isAwaited = false;

  /** @param {Session} session @param {Listener} listener @param {AbortSignal} signal */
  constructor(session, listener, signal) {
    this.#listener = listener;
    this.#sight = new Sight(this.#scroller, new Lens((wanted) => session.look(wanted)));
    const told = { pointed: () => this.#pointing.refresh(), inCells: () => this.#picture.draw() };
    this.#exact = new Exact(session, this.#sight, told, signal);
    const overview = new Overview((top) => {
      this.#sight.scrolled = top - this.height / 2;
    }, signal);
    this.#picture = new Picture(this.#sight, this.#exact, overview);
    const sheet = element("div", "beholder-sheet", {}, [this.#picture.canvas]);
    this.#scroller.append(sheet);
    this.el = element("div", "beholder-stage");
    const hearing = {
      pointed: (/** @type {Pointed | null} */ pointed) => listener.pointed(pointed),
      pan: (/** @type {number} */ dx, /** @type {number} */ dy) => this.pan(dx, dy),
    };
    this.#pointing = new Pointing(this.#sight, this.#exact, hearing, signal);
    this.#zooming = new Zooming(this.el, sheet, this.#sight, () => this.#zoomed());
    const { outline, inspector } = this.#pointing;
    const glass = element("div", "beholder-glass", {}, [
      outline,
      element("div", "beholder-notes", {}, [this.#picture.note]),
    ]);
    this.el.append(this.#scroller, glass, this.#words);
    this.#scroller.setAttribute("aria-describedby", inspector.el.id);
    this.#watch(signal);
  }

  /** @param {AbortSignal} signal */
  #watch(signal) {
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { signal });
    new Steering(this.#scroller, this, signal);
    const size = new ResizeObserver(() => this.#fitRoom());
    size.observe(this.el);
    signal.addEventListener("abort", () => {
      size.disconnect();
      if (this.#sight.zoom) this.#sight.lens.close();
    });
  }

  // -- what others ask ------------------------------------------------------------------------------------------------

  /** What tells of the value that is pointed at: over the picture, or docked below it. */
  get inspector() {
    return this.#pointing.inspector.el;
  }

  /** The whole picture in small. */
  get overview() {
    return this.#picture.overview.el;
  }

  /** @param {number} width of the picture and what stands beside it, CSS pixels: a docked inspector has all of that */
  set whole(width) {
    this.#pointing.whole = width;
  }

  /** @returns {readonly Place[]} of each section, in the scrolled content */
  get places() {
    return this.#sight.places;
  }

  /** CSS pixels of the picture in sight. */
  get height() {
    return this.#sight.size.height;
  }

  /** CSS pixels. */
  get width() {
    return this.#sight.size.width;
  }

  get scrollTop() {
    return this.#sight.zoom ? 0 : this.#sight.scrolled;
  }

  set scrollTop(top) {
    this.#sight.scrolled = top;
  }

  /** @returns {Pointed | null} */
  get pointed() {
    return this.#pointing.pointed;
  }

  get zoom() {
    if (!this.#sight.zoom) return null;
    const { section, view } = this.#sight.zoom;
    return { section, px: view.px, ...inSight(view), lens: this.#sight.sampling, note: this.#sight.lens.note };
  }

  /** @param {number} section @returns {Uint8Array} palette indices of its cells */
  levels(section) {
    return this.#sight.scene.levels(section);
  }

  /** @param {number} section @returns {Uint8Array} red, green and blue of each palette index, as it is drawn now */
  colors(section) {
    return this.#sight.colors(section);
  }

  /** @param {number} section @returns what its colours stand for now; null where it has no finite values */
  scale(section) {
    return this.#sight.scene.scale(section);
  }

  /** Shows a frame. @param {Frame} frame @param {Decoded | null} decoded null for a frame without a picture */
  paint(frame, decoded) {
    this.#picture.name(frame, decoded !== null);
    this.#words.hidden = decoded !== null;
    setText(this.#words, frame.text);
    if (!decoded) return this.#clear(frame);
    const before = this.#sight.scene.sections;
    this.#sight.scene.take(frame, decoded);
    this.#zooming.keep();
    this.#pointing.keep(before);
    this.#fitRoom();
    this.#show();
  }

  /**
   * Shows words in the place of a picture that has not come yet.
   *
   * @param {string} words
   * @param {boolean} isAwaited whether one will come: then it has its room already
   */
  say(words, isAwaited) {
    setText(this.#words, words);
    if (!isAwaited || this.#isAwaited) return;
    this.#isAwaited = true;
    this.#fitRoom();
  }

  /** @param {boolean} isPale whether other values are to come in the picture's place */
  fade(isPale) {
    this.#picture.canvas.classList.toggle("beholder-pale", isPale);
  }

  /** Recolours at once, until a frame comes that is drawn so. @param {Recoloring | null} recoloring */
  recolor(recoloring) {
    this.#sight.scene.recolor(recoloring);
    this.#show();
  }

  /** Draws what it says of a value in the colours of another theme. */
  redraw() {
    this.#pointing.inspector.redraw();
  }

  /** @param {LookMessage} message @param {Uint8Array | null} indices @param {Uint8Array | null} values */
  look(message, indices, values) {
    const { zoom, lens, scene } = this.#sight;
    if (!zoom || !lens.take(message, indices, values, scene, zoom.section)) return;
    this.#picture.draw();
    this.#pointing.look();
    this.#listener.zoomed();
  }

  /** Asks the kernel again for what it is to know of this view: it has just met the page. */
  greeted() {
    this.#sight.lens.repeat();
    this.#zooming.keep();
  }

  /** Outlines a section. @param {number} section -1 for none */
  point(section) {
    this.#pointing.section(section);
  }

  /** Has diamonds beside sections in the overview. @param {ReadonlySet<string>} names */
  mark(names) {
    this.#picture.overview.mark(names);
    this.#picture.draw();
  }

  /** Scrolls to a section. @param {number} section */
  reveal(section) {
    const place = this.places[section];
    if (!place || this.zoom) return;
    this.scrollTop = place.top + Math.min(0, (place.height - this.height) / 2);
  }

  /** Scrolls to a section and points at a value of it, or outlines it. @param {number} section @param {readonly number[] | null} index */
  lead(section, index) {
    this.fit();
    this.reveal(section);
    const target = index && this.#sight.targetOf(section, index);
    if (target) this.#pointing.set(target);
    else this.point(section);
  }

  /** Zooms to a value and points at it. @param {number} section @param {readonly number[]} index */
  goTo(section, index) {
    const plan = this.#sight.scene.sections[section]?.plan;
    if (!plan || !this.width) return;
    this.#zooming.goTo(section, index);
    this.#pointing.set(this.#sight.targetAt(section, ...locate(plan, index)));
  }

  /** Zooms to a section. @param {number} section @returns {boolean} whether it shows anything */
  enter(section) {
    return this.#zooming.enter(section);
  }

  /** Turns the wheel once. */
  zoomIn() {
    this.zoomBy(1, ...this.#pointing.middle());
  }

  /** Turns the wheel back once. */
  zoomOut() {
    this.zoomBy(-1, ...this.#pointing.middle());
  }

  /** Shows the whole picture. */
  fit() {
    if (this.#sight.zoom) this.#zooming.set(null);
  }

  // -- moves, see `Steered` --------------------------------------------------------------------------------------------

  isZoomed() {
    return this.#sight.zoom !== null;
  }

  /** @param {number} x @param {number} y */
  hover(x, y) {
    this.#pointing.set(this.#sight.targetUnder(x, y));
  }

  leave() {
    this.#pointing.set(null);
  }

  /** @param {number} turns @param {number} x @param {number} y */
  zoomBy(turns, x, y) {
    const points = this.#pointing.target !== null;
    this.#pointing.pause(() => this.#zooming.by(turns, x, y));
    if (points) this.hover(x, y);
    else this.#pointing.refresh();
  }

  /** @param {number} dx @param {number} dy */
  pan(dx, dy) {
    this.#zooming.pan(dx, dy);
  }

  /** @param {number} rows @param {number} columns */
  step(rows, columns) {
    this.#pointing.step(rows, columns);
  }

  /** @param {number} sections */
  jump(sections) {
    this.#pointing.jump(sections);
  }

  /** @param {boolean} last */
  end(last) {
    this.#pointing.end(last);
  }

  escape() {
    if (this.#pointing.target) this.#pointing.set(null);
    else if (this.#sight.zoom) this.#zooming.set(null);
    else return false;
    return true;
  }

  // -- what changes with them ------------------------------------------------------------------------------------------

  #show() {
    this.#picture.draw();
    this.#pointing.look();
  }

  #fitRoom() {
    const { clientWidth } = this.el;
    this.#pointing.width = clientWidth;
    const { frame } = this.#sight.scene;
    if (!(frame || this.#isAwaited) || clientWidth === 0) return;
    const fitted = fittedIn(clientWidth, this.el.closest("[data-size='narrow']") !== null);
    const key = placesKey(fitted, frame);
    if (key === this.#arrangedFor) return;
    this.#arrangedFor = key;
    const { places, height } = frame ? placesIn(fitted, frame) : { places: [], height: 0 };
    this.#sight.places = places;
    this.#sight.size = { width: fitted.width, height: fitted.height, content: height };
    this.#scroller.style.width = `${fitted.width}px`;
    this.#scroller.style.height = `${fitted.height}px`;
    this.#zooming.resize();
    this.#listener.arranged();
    this.#show();
  }

  #zoomed() {
    if (!this.#sight.zoom) {
      this.#exact.leave();
      this.#picture.note.hidden = true;
    }
    this.#pointing.stayIn(this.#sight.zoom?.section ?? -1);
    this.#show();
    this.#listener.zoomed();
  }

  #scrolled() {
    this.#picture.draw();
    this.#pointing.follow();
    this.#listener.scrolled();
  }

  /** Nothing is left of the picture. @param {Frame} frame a frame of words */
  #clear(frame) {
    this.#sight.clear(frame);
    this.#arrangedFor = "";
    if (this.#sight.zoom) this.#zooming.set(null);
    this.#pointing.set(null);
    this.overview.hidden = true;
    this.#fitRoom();
  }
}
