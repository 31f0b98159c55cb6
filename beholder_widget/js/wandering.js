// Going into what is shown and back: singling out, the trail, and the zoom as the last steps of it.

/** @import { Group } from "./grouping.js" */
/** @import { Gutter } from "./gutter.js" */
/** @import { Session } from "./session.js" */
/** @import { Sill } from "./sill.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Frame } from "./state.js" */

import { nameWithin } from "./grouping.js";
import { globOf, globOfModule, Trail } from "./singling.js";

const OF_PRESENT = "Singling out acts on the present: press Live first.";

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
  #isRefused = false;

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /** Why the last module was not singled out, for the status line. */
  get said() {
    this.#isRefused &&= this.#around.session.past.shown !== null;
    return this.#isRefused ? OF_PRESENT : "";
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
    sill.showCount(count, steps.length === 1, frame?.frozen ?? 0);
  }

  /** Singles a section out. @param {string} name */
  single(name) {
    const last = this.#trail.steps.at(-1)?.label ?? "";
    const isWithin = this.#trail.steps.length > 1 && /^[./]/.test(name.slice(last.length)) && name.startsWith(last);
    this.#select(isWithin ? nameWithin(name, { name: last, start: 0, end: 0 }) : name, globOf(name));
  }

  /** Singles a module out; of a past picture it is scrolled to, since what is taken is of the present. @param {Group} group */
  singleModule(group) {
    const { session, stage } = this.#around;
    this.#isRefused = session.past.shown !== null;
    if (this.#isRefused) stage.reveal(group.start);
    if (this.#isRefused || session.gone) return;
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
