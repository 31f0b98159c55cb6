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
import { cellAt, shapeOf } from "./geometry.js";
import { regionAround } from "./pointed.js";
import { within } from "./ranges.js";
import { inSight } from "./viewport.js";
import { isAlike } from "./words.js";

/**
 * At the present, an exact value of a moment ago is shown until that of the last frame has come, where the cell has its
 * colour still: a number and a colour are never of two values.
 */
const FRESH_MS = 700;
/** The most cells that are asked for at once. */
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
  /** @type {Asker<Values>} */
  #reading;
  /** What was answered for the cell that is pointed at, and for those in sight. @type {Read | null} */
  #known = null;
  /** @type {Read | null} */
  #inCells = null;

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
    return this.#valueOf(target, this.#inCells);
  }

  /** @param {Target} target in sight @returns {boolean} whether the kernel has told the value there in a frame like this one */
  wasTold(target) {
    return !target.lens && this.#readAt(target, this.#inCells) !== undefined;
  }

  /** Forgets the values of cells in sight. */
  leave() {
    this.#inCells = null;
  }

  /** @param {Target} target @param {Read | null} read @returns {Known | null} the exact value, null where it is not known */
  #valueOf(target, read) {
    const { row, column, lens } = target;
    const look = this.#sight.lens.look;
    if (lens) return knownOf(look?.values?.[row * look.shown.cols + column], look?.message);
    const value = this.#readAt(target, read);
    if (!read || value === undefined || !(this.#isOwn(read) || this.#stands(read, value, target))) return null;
    return knownOf(value, { ...read.frame, step: read.answer.step });
  }

  /** @param {Target} target @param {Read | null} read @returns {number | undefined} what it has there, of the frame that is shown or of one like it */
  #readAt({ section, row, column }, read) {
    if (read?.answer.cells.section !== section || !this.#isLike(read)) return undefined;
    const { rows, columns } = read.answer.cells;
    const isThere = within(row, rows[0], rows[1] - rows[0]) && within(column, columns[0], columns[1] - columns[0]);
    return isThere ? read.answer.values[(row - rows[0]) * (columns[1] - columns[0]) + column - columns[0]] : undefined;
  }

  /** @param {Read} read @returns whether it is of the frame that is shown, or at the present of one like it */
  #isLike({ frame }) {
    const shown = this.#sight.scene.frame;
    if (!shown || frame === shown) return frame === shown;
    return !shown.past && !frame.past && shown.table === frame.table && isAlike(frame, shown);
  }

  /** @param {Read} read @returns whether it is of the very frame that is shown: another may have stood in for it */
  #isOwn({ frame, answer }) {
    return frame === this.#sight.scene.frame && (answer.step === null || answer.step === frame.step);
  }

  /** @param {Read} read @param {number} value @param {Target} target @returns whether a value of a moment ago still has the colour of its cell */
  #stands({ at }, value, { section, row, column }) {
    const shown = this.#sight.scene.shown(section);
    if (!shown || performance.now() - at > FRESH_MS) return false;
    return isColorOf(shown.indices[shown.offset + row * shown.cols + column] ?? 0, value, shown.scale);
  }

  /** @param {Target} target @param {Shown} shown @param {Frame} frame */
  readPointed({ section, row, column }, shown, frame) {
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
    const { rows, columns } = inSight(view);
    const { frame } = this.#sight.scene;
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
      own: Boolean(frame.past),
    };
    if (area(cells) > MOST_READ || isAnswered(this.#inCells, frame, cells)) return;
    this.#reading.ask(
      () => this.#session.read(cells),
      (answer) => {
        this.#inCells = { answer, frame, at: performance.now() };
        this.#told.inCells();
      },
    );
  }
}

/** @param {number | undefined} value @param {Origin | undefined} origin @returns {Known | null} */
const knownOf = (value, origin) => (value === undefined || !origin ? null : { value, origin });

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

/** @param {number} count @returns {[number, number]} */
const whole = (count) => [0, count];

/** @param {Pick<Values["cells"], "rows" | "columns">} cells */
const area = ({ rows, columns }) => (rows[1] - rows[0]) * (columns[1] - columns[0]);
