// The panel of one section: which section has it, and what it is told.

/** @import { Gutter } from "./gutter.js" */
/** @import { Panel } from "./panel.js" */
/** @import { Session } from "./session.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Stage } from "./stage.js" */
/** @import { Frame } from "./state.js" */

import { sectionOf } from "./imaged.js";
import { readable } from "./numbers.js";
import { isAbout, written } from "./pointed.js";
import { scalingOf } from "./wanted.js";
import { Wholes } from "./wholes.js";
import { ofWords } from "./words.js";

export class Opening {
  /** The section whose panel was opened by hand; "" for none. */
  opened = "";
  #session;
  #stage;
  #panel;
  #gutter;
  #wholes;

  /**
   * @param {Session} session
   * @param {Stage} stage
   * @param {Panel} panel
   * @param {Gutter} gutter
   * @param {{told: () => void, signal: AbortSignal}} asking what to do when more is known of the section
   */
  constructor(session, stage, panel, gutter, { told, signal }) {
    this.#wholes = new Wholes(session, told, signal);
    this.#session = session;
    this.#stage = stage;
    this.#panel = panel;
    this.#gutter = gutter;
  }

  /** @param {Frame | null} frame @returns {number} the section that has a panel, or -1 */
  section(frame) {
    if (!frame) return -1;
    const { sections } = frame;
    if (frame.image) return 0;
    const { zoom } = this.#stage;
    if (zoom) return zoom.section;
    if (sections.length === 1) return 0;
    return this.opened ? sections.findIndex(({ name }) => name === this.opened) : -1;
  }

  /** Shows the panel, or hides it where no section has one. @param {Frame | null} frame */
  show(frame) {
    const section = this.section(frame);
    if (!frame || section < 0) return this.#panel.leave();
    this.#panel.el.hidden = false;
    if (frame.image) return this.#panel.showImage(sectionOf(frame, frame.image), frame.image, this.#pointedIn(section));
    const { settings } = this.#session;
    const found = frame.sections[section];
    this.#panel.show({
      sections: frame.sections,
      isPart: Boolean(settings.value("select")),
      section,
      indices: this.#stage.levels(section),
      colors: this.#stage.colors(section),
      wanted: this.#stage.scale(section),
      step: frame.step,
      of: ofWords(frame),
      whole: this.#wholes.of(frame, section),
      limits: settings.value("limits") ?? null,
      waits: settings.waits("limits"),
      scaling: labelOf(scalingOf(settings, frame), settings),
      axes: found ? this.#gutter.axesOf(found) : "",
      zoom: this.#stage.zoom,
      pointed: this.#pointedIn(section),
    });
  }

  /** Tells the panel what is pointed at. @param {Frame | null} frame */
  point(frame) {
    if (!frame || this.#panel.el.hidden) return;
    this.#panel.point(this.#pointedIn(this.section(frame)));
  }

  /** @param {number} section */
  #pointedIn(section) {
    const { pointed } = this.#stage;
    if (!pointed || pointed.section !== section) return null;
    const { index, value, of } = pointed;
    const words = readable(written(pointed));
    const isComing = this.#stage.zoom?.lens === "waiting" && !this.#stage.zoom.note;
    return { index, isComing, value, words: isAbout(pointed) ? `about ${words}` : words, of };
  }
}

/** Names of scalings over a column. @type {Readonly<Record<string, string>>} */
const BRIEF = { section: "per section", all: "over all", robust: "robust", symmetric: "symmetric", log: "log" };

/** @param {string} scaling @param {Settings} settings @returns {string} a scaling as it stands over a column */
export const briefOf = (scaling, settings) =>
  Object.hasOwn(BRIEF, scaling) ? String(BRIEF[scaling]) : labelOf(scaling, settings);

/** @param {string} scaling @param {Settings} settings @returns {string} a scaling as it is named */
const labelOf = (scaling, { choices }) => choices.scalings.find(({ value }) => value === scaling)?.label ?? scaling;
