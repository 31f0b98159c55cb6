// Exact values: of the cell that is pointed at and of those in sight, as the kernel or a look tells them.

/** @import { Values } from "./answers.js" */
/** @import { Known, Shown } from "./pointed.js" */
/** @import { Session } from "./session.js" */
/** @import { Sight, Target } from "./sight.js" */
/** @import { Frame } from "./state.js" */
/** @import { Viewport } from "./viewport.js" */
/** @import { Origin } from "./words.js" */

import { Asker } from "./asking.js";
import { isColorOf } from "./coloring.js";
import { regionAround } from "./pointed.js";
import { within } from "./ranges.js";
import { rectanglesOf } from "./rectangles.js";
import { inSight } from "./viewport.js";
import { isAlike } from "./words.js";

/**
 * At the present, an exact value of a moment ago is shown until that of the last frame has come, where the cell has its
 * colour still: a number and a colour are never of two values.
 */
const FRESH_MS = 700;
/** The most cells that the kernel answers at once. */
const MOST_READ = 16_384;

/**
 * @typedef {object} Read values that the kernel has answered
 * @property {Values} answer
 * @property {Frame} frame that they are of
 * @property {number} at ms
 */

/**
 * @typedef {object} Told what to do when an answer has come
 * @property {() => void} pointed of the cell that is pointed at
 * @property {() => void} inCells of those in sight
 */

export class Exact {
  #session;
  #sight;
  #told;
  /** @type {Asker<Values>} */
  #pointing;
  /** @type {Asker<(Values | null)[]>} */
  #reading;
  /** What was answered for the cell that is pointed at. @type {Read | null} */
  #known = null;
  /** The same for those in sight, in as many parts as they were asked for. @type {Read[]} */
  #inCells = [];

  /** @param {Session} session @param {Sight} sight @param {Told} told @param {AbortSignal} signal */
  constructor(session, sight, told, signal) {
    this.#session = session;
    this.#sight = sight;
    this.#told = told;
    this.#pointing = new Asker(signal);
    this.#reading = new Asker(signal);
  }

  /** @param {Target} target that is pointed at @returns {Known | null} null where it is not known */
  ofPointed(target) {
    return this.#valueOf(target, this.#known);
  }

  /** @param {Target} target in sight @returns {Known | null} null where it is not known */
  inCell(target) {
    return this.#valueOf(target, this.#readOf(target));
  }

  /** @param {Target} target in sight @returns {boolean} whether the kernel has told the value there in a frame like this one */
  wasTold(target) {
    return !target.lens && this.#readAt(target, this.#readOf(target)) !== null;
  }

  /** Forgets the values of cells in sight. */
  leave() {
    this.#inCells = [];
  }

  /** @param {Target} target @param {Read | null} read @returns {Known | null} the exact value, null where it is not known */
  #valueOf(target, read) {
    const { row, column, lens } = target;
    const look = this.#sight.lens.look;
    if (lens) return knownOf(valuesAt(look?.values, row * (look?.shown.cols ?? 0) + column, 1), look?.message);
    const values = this.#readAt(target, read);
    if (!read || !values || !(this.#isOwn(read) || this.#stands(read, values, target))) return null;
    return knownOf(values, { ...read.frame, step: read.answer.step });
  }

  /** @param {Target} target in sight @returns {Read | null} the part of what was answered that has it */
  #readOf(target) {
    return this.#inCells.find(({ answer }) => has(answer.cells, target)) ?? null;
  }

  /** @param {Target} target @param {Read | null} read @returns {readonly number[] | null} what it has there, of the frame that is shown or of one like it */
  #readAt(target, read) {
    if (!read || !has(read.answer.cells, target) || !this.#isLike(read)) return null;
    const { rows, columns } = read.answer.cells;
    const cell = (target.row - rows[0]) * (columns[1] - columns[0]) + target.column - columns[0];
    return valuesAt(read.answer.values, cell, read.answer.each);
  }

  /** @param {Read} read @returns whether it is of the frame that is shown, or at the present of one like it */
  #isLike({ frame }) {
    const shown = this.#sight.scene.frame;
    if (!shown || frame === shown) return frame === shown;
    const isSame = shown.table === frame.table && shown.image?.channels === frame.image?.channels;
    return !shown.past && !frame.past && isSame && isAlike(frame, shown);
  }

  /** @param {Read} read @returns whether it is of the very frame that is shown: another may have stood in for it */
  #isOwn({ frame, answer }) {
    const isOwn = answer.cells.own || answer.step === null || answer.step === frame.step;
    return isOwn && frame === this.#sight.scene.frame;
  }

  /** @param {Read} read @param {readonly number[]} values @param {Target} target @returns whether a value of a moment ago still has the colour of its cell */
  #stands({ at }, values, { section, row, column }) {
    const shown = this.#sight.scene.shown(section);
    if (!shown || performance.now() - at > FRESH_MS) return false;
    if (shown.image) return shown.image.isColorOf(row, column, values);
    return isColorOf(shown.indices[shown.offset + row * shown.cols + column] ?? 0, Number(values[0]), shown.scale);
  }

  /** @param {Target} target @param {Shown} shown @param {Frame} frame */
  readPointed({ section, row, column }, shown, frame) {
    if (shown.image?.read(row, column).exact) return;
    const cells = { frame: frame.number, section, ...regionAround(shown, row, column), own: Boolean(frame.past) };
    if (isAnswered(this.#known, frame, cells)) return;
    this.#pointing.ask(
      () => this.#session.read(cells),
      (answer) => {
        this.#known = { answer, frame, at: performance.now() };
        this.#told.pointed();
      },
    );
  }

  /** Asks for the values that are written in cells. @param {Viewport} view @param {number} section */
  readInSight(view, section) {
    const { frame } = this.#sight.scene;
    if (!frame) return;
    const parts = rectanglesOf(view.plan, inSight(view), MOST_READ).map((rectangle) => ({
      frame: frame.number,
      section,
      ...rectangle,
      own: Boolean(frame.past),
    }));
    const areAnswered = parts.every((cells) => this.#inCells.some((read) => isAnswered(read, frame, cells)));
    if (areAnswered) return;
    this.#reading.ask(
      () => Promise.all(parts.map((cells) => this.#session.read(cells))),
      (answers) => {
        const at = performance.now();
        const found = answers.filter((answer) => answer !== null);
        if (found.length === 0) return;
        this.#inCells = found.map((answer) => ({ answer, frame, at }));
        this.#told.inCells();
      },
    );
  }
}

/** @param {readonly number[] | null} values @param {Origin | undefined} origin @returns {Known | null} */
const knownOf = (values, origin) => (values && origin ? { values, origin } : null);

/** @param {Float64Array | null | undefined} values @param {number} cell @param {number} each values of a cell @returns {readonly number[] | null} those of one */
function valuesAt(values, cell, each) {
  const found = values?.subarray(cell * each, (cell + 1) * each);
  return found?.length === each ? [...found] : null;
}

/** @param {Values["cells"]} cells @param {Target} target @returns whether it is among them */
const has = ({ section, rows, columns }, target) =>
  section === target.section &&
  within(target.row, rows[0], rows[1] - rows[0]) &&
  within(target.column, columns[0], columns[1] - columns[0]);

/** @param {Read | null} read @param {Frame} frame @param {Values["cells"]} cells @returns whether just these were answered for just this frame */
function isAnswered(read, frame, { section, rows, columns }) {
  const cells = read?.answer.cells;
  return (
    read?.frame === frame &&
    cells?.section === section &&
    String(cells.rows) === String(rows) &&
    String(cells.columns) === String(columns)
  );
}
