// Going into what is shown and back: singling out, the trail, and the zoom as the last steps of it.

/** @import { Group } from "./grouping.js" */
/** @import { Gutter } from "./gutter.js" */
/** @import { Session } from "./session.js" */
/** @import { Sill } from "./sill.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Frame } from "./state.js" */

import { nameWithin } from "./grouping.js";
import { globOf, globOfModule, Trail } from "./singling.js";

/**
 * @typedef {object} Around
 * @property {Session} session
 * @property {Stage} stage
 * @property {Gutter} gutter
 * @property {Sill} sill
 * @property {() => Frame | null} painted the frame in view
 */

export class Wandering {
  #around;
  #trail = new Trail();

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /** Takes note of the filter in force. */
  follow() {
    this.#trail.follow(this.#around.session.settings.value("select") ?? "");
    this.show();
  }

  /** Shows the trail as it is now. */
  show() {
    const { stage, sill, painted } = this.#around;
    const frame = painted();
    const { steps } = this.#trail;
    sill.showTrail([...steps.map(({ label }) => label), ...this.#beyond()]);
    const count = frame?.kind === "sections" && !stage.zoom ? frame.sections.length : 0;
    sill.showCount(count, steps.length === 1);
  }

  /** Singles a section out. @param {string} name */
  single(name) {
    const last = this.#trail.steps.at(-1)?.label ?? "";
    const isWithin = this.#trail.steps.length > 1 && /^[./]/.test(name.slice(last.length)) && name.startsWith(last);
    this.#select(isWithin ? nameWithin(name, { name: last, start: 0, end: 0 }) : name, globOf(name));
  }

  /** @param {Group} group */
  singleModule(group) {
    const names = this.#around.painted()?.sections.map(({ name }) => name) ?? [];
    this.#select(group.name, globOfModule(group.name, names));
  }

  /** @param {number} [place] on the trail; one step back, unless given @returns {boolean} whether there was a way */
  back(place) {
    const { session, stage, gutter } = this.#around;
    const { zoom } = stage;
    const { length } = this.#trail.steps;
    const group = zoom && gutter.groupOf(zoom.section);
    if (zoom) stage.fit();
    if (zoom && (place === undefined || place === length - 1)) return true;
    if (group && place === length) {
      this.singleModule(group);
      return true;
    }
    const select = this.#trail.back(place);
    if (select === null) return false;
    if (select !== session.settings.value("select")) session.settings.choose("select", select);
    this.show();
    return true;
  }

  /** @param {string} label @param {string} select */
  #select(label, select) {
    this.#around.session.settings.choose("select", this.#trail.into({ label, select }));
  }

  /** @returns {string[]} where a zoomed view is beyond the trail: its module, its section */
  #beyond() {
    const { stage, gutter, painted } = this.#around;
    const sections = painted()?.sections ?? [];
    const name = stage.zoom && sections.length > 1 ? sections[stage.zoom.section]?.name : undefined;
    if (!stage.zoom || name === undefined) return [];
    const group = gutter.groupOf(stage.zoom.section);
    return group ? [group.name, nameWithin(name, group)] : [name];
  }
}
