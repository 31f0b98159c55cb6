// The zoom into a section: entered, moved, kept over frames and left.

/** @import { Sight, Zoom } from "./sight.js" */

import { extentOf, locate, positionOf } from "./geometry.js";
import { INDICES_FROM } from "./texts.js";
import { entryOf, factorOf, lookingAt, panned, resized, zoomed } from "./viewport.js";

export class Zooming {
  #el;
  #sheet;
  #sight;
  #changed;
  /** Scrolled so far before the zoom. */
  #before = 0;

  /** @param {HTMLElement} el @param {HTMLElement} sheet what is scrolled @param {Sight} sight @param {() => void} changed */
  constructor(el, sheet, sight, changed) {
    this.#el = el;
    this.#sheet = sheet;
    this.#sight = sight;
    this.#changed = changed;
  }

  /** @param {Zoom | null} zoom null for the whole picture */
  set(zoom) {
    const was = this.#sight.zoom;
    const { scrolled } = this.#sight;
    this.#sight.zoom = zoom;
    this.#el.classList.toggle("beholder-zoomed", zoom !== null);
    if (zoom) {
      if (!was) this.#before = scrolled;
      this.#sight.lens.follow(zoom.view, zoom.section, this.#sight.scene);
    } else {
      this.#sight.lens.close();
    }
    this.fitSheet();
    if (!zoom && was) this.#sight.scrolled = this.#before;
    this.#changed();
  }

  /** Fits the zoomed view to another room. */
  resize() {
    const { zoom } = this.#sight;
    if (zoom) {
      const view = resized(zoom.view, this.#sight.room());
      this.#sight.zoom = { ...zoom, view };
      // More may be in sight than was asked for.
      this.#sight.lens.follow(view, zoom.section, this.#sight.scene);
    }
    this.fitSheet();
  }

  /** Makes the sheet as high as what is scrolled. */
  fitSheet() {
    this.#sheet.style.height = this.#sight.zoom ? "100%" : `${Math.max(this.#sight.size.content, 1)}px`;
  }

  /** @param {number} turns of the wheel @param {number} x CSS pixels in the view @param {number} y */
  by(turns, x, y) {
    const { zoom } = this.#sight;
    if (zoom) {
      const view = zoomed(zoom.view, turns, { x, y });
      this.set(view && { ...zoom, view });
    } else if (turns > 0) {
      this.#enterZoom(turns, x, y);
    }
  }

  /** @param {number} dx @param {number} dy */
  pan(dx, dy) {
    if (this.#sight.zoom) this.set({ ...this.#sight.zoom, view: panned(this.#sight.zoom.view, dx, dy) });
  }

  /** Zooms to a value. @param {number} section @param {readonly number[]} index */
  goTo(section, index) {
    const found = this.#sight.scene.sections[section];
    if (!found?.plan || !this.#sight.size.width) return;
    const [down, along] = locate(found.plan, index);
    const room = this.#sight.room();
    const middle = { x: room.width / 2, y: room.height / 2 };
    const view = lookingAt(found.plan, room, { down: down + 0.5, along: along + 0.5 }, INDICES_FROM, middle);
    this.set({ section, view });
  }

  /** Zooms to a section, all of it where it fits. @param {number} section @returns {boolean} whether it shows anything */
  enter(section) {
    const plan = this.#sight.scene.shown(section)?.plan;
    if (!plan || !this.#sight.size.width) return false;
    const room = this.#sight.room();
    const [rows, columns] = extentOf(plan);
    const px = entryOf(plan, room);
    const isWhole = rows * px <= room.height;
    const at = { x: room.width / 2, y: isWhole ? room.height / 2 : 0 };
    this.set({ section, view: lookingAt(plan, room, { down: isWhole ? rows / 2 : 0, along: columns / 2 }, px, at) });
    return true;
  }

  /** @param {number} turns @param {number} x @param {number} y */
  #enterZoom(turns, x, y) {
    const target = this.#sight.targetUnder(x, y) ?? this.#sight.firstIn(this.#sight.nearest(y));
    const plan = target && this.#sight.scene.sections[target.section]?.plan;
    if (!target || !plan) return;
    const room = this.#sight.room();
    const shown = this.#sight.scene.shown(target.section);
    if (!this.#sight.places[target.section] || !shown) return;
    const [down, along] = positionOf(plan, target.row, target.column);
    const px = entryOf(plan, room) * factorOf(plan, room) ** turns;
    this.set({
      section: target.section,
      view: lookingAt(plan, room, { down: down + 0.5, along: along + 0.5 }, px, { x, y }),
    });
  }

  /** Keeps to the section that is zoomed into where another frame has it too, in the same shape. */
  keep() {
    if (!this.#sight.zoom) return;
    const { view, section } = this.#sight.zoom;
    const plan = this.#sight.scene.sections[section]?.plan;
    const fits = plan && String(extentOf(plan)) === String(extentOf(view.plan));
    if (!fits) return this.set(null);
    this.#sight.zoom = { section, view: { ...view, plan } };
    this.#sight.lens.follow(view, section, this.#sight.scene);
  }
}
