// Where each section stands in the picture, for the width that the page has: whole pixels a row, columns over the width.

/** @import { Section } from "./state.js" */

export const GAP = 4;
const VECTOR = 12;
/** The most pixels a row, and where a few sections have the room to themselves. */
const MOST_PX = { usual: 8, roomy: 16 };
/** From so many pixels a cell on, all cells of a matrix are the same whole number of pixels. */
const WHOLE_FROM = 4;
/** Rows are as high as fits so many pixels of a section, where that is one pixel or more. */
const HIGH = { wide: 72, narrow: 48, square: 192 };
/** So that a line of text fits beside the thinnest section, each begins on a multiple of this. */
const UNIT = 4;

/**
 * @typedef {object} Place CSS pixels, from the picture's left and top
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} height
 */

/** @typedef {Pick<Section, "rows" | "cols" | "shape" | "plan">} Arranged */

/** @typedef {{places: Place[], height: number}} Arrangement */

/**
 * @param {readonly Arranged[]} sections
 * @param {number} width of the picture, CSS pixels
 * @param {{narrow?: boolean, square?: boolean, room?: number}} [how] room: the pixels from top to bottom that a few
 *   sections, which would leave some of them empty, are drawn higher for
 * @returns {Arrangement}
 */
export function arrange(sections, width, { narrow = false, square = false, room = 0 } = {}) {
  const high = square ? HIGH.square : narrow ? HIGH.narrow : HIGH.wide;
  const place = square ? sideBySide : oneBelowTheOther;
  const usual = place(sections, width, high, MOST_PX.usual);
  if (usual.height >= room) return usual;
  return highest((tried) => place(sections, width, tried, MOST_PX.roomy), high, room) ?? usual;
}

/**
 * What is arranged with the greatest height of a section that keeps all of it within a room; null where none does.
 *
 * @param {(high: number) => Arrangement} arranged the higher a section may be, the higher it is, but for a few ways in
 *   which square cells go into lines: there one that fits is found, which need not be the greatest
 * @param {number} least
 * @param {number} room
 */
function highest(arranged, least, room) {
  /** @type {Arrangement | null} */
  let found = null;
  for (let [low, above] = [least, room + 1]; low < above; ) {
    const high = Math.floor((low + above) / 2);
    const tried = arranged(high);
    if (tried.height <= room) [found, low] = [tried, high + 1];
    else above = high;
  }
  return found;
}

/**
 * One matrix as the whole picture: its cells square, as large as fits.
 *
 * @param {{rows: number, cols: number}} section
 * @param {{width: number, height: number}} room CSS pixels
 * @returns {Place}
 */
export function contain({ rows, cols }, room) {
  const most = Math.min(room.width / cols, room.height / rows);
  const px = most >= WHOLE_FROM ? Math.floor(most) : most;
  return { left: 0, top: 0, width: cols * px, height: rows * px };
}

/** @param {readonly Arranged[]} sections @param {number} width @param {number} high @param {number} most pixels a row */
function oneBelowTheOther(sections, width, high, most) {
  let top = 0;
  let end = 0;
  const places = sections.map(({ shape, rows }) => {
    const height = isVector(shape) || rows === 0 ? VECTOR : rows * clamp(Math.floor(high / rows), 1, most);
    const place = { left: 0, top, width, height };
    end = top + height;
    top = Math.ceil((end + GAP) / UNIT) * UNIT;
    return place;
  });
  return { places, height: end };
}

/**
 * Square cells: a matrix with the vectors that follow its columns is a tower, and towers stand side by side.
 *
 * @param {readonly Arranged[]} sections
 * @param {number} width
 * @param {number} high
 * @param {number} most pixels a cell
 */
function sideBySide(sections, width, high, most) {
  /** @type {Place[]} */
  const places = [];
  let [left, top, bottom, below] = [0, 0, 0, 0];
  /** @type {{section: Arranged, width: number} | null} the tower that a vector may join */
  let tower = null;
  for (const section of sections) {
    /** @type {boolean} */
    const joined = isVector(section.shape) && section.rows > 0 && followsColumns(section, tower);
    /** @type {{width: number, height: number}} */
    const size = joined && tower ? { width: tower.width, height: VECTOR } : squareSize(section, width, high, most);
    if (joined) {
      places.push({ left: places.at(-1)?.left ?? 0, top: below, ...size });
    } else {
      const alone = section.rows === 0;
      if (left > 0 && (alone || left + size.width > width)) [left, top] = [0, bottom];
      places.push({ left, top, ...size });
      left = alone ? width : left + size.width + GAP;
      tower = isVector(section.shape) ? null : { section, width: size.width };
    }
    const place = places.at(-1);
    below = Math.ceil(((place?.top ?? 0) + size.height + GAP) / UNIT) * UNIT;
    bottom = Math.max(bottom, below);
  }
  return { places, height: Math.max(0, ...places.map((place) => place.top + place.height)) };
}

/** @param {Arranged} section @param {number} width @param {number} high @param {number} most */
function squareSize({ shape, rows, cols }, width, high, most) {
  if (rows === 0) return { width, height: VECTOR };
  if (isVector(shape)) {
    return { width: Math.min(width, cols * clamp(Math.floor(width / cols), 1, VECTOR)), height: VECTOR };
  }
  const px = clamp(Math.floor(Math.min(high / rows, width / cols)), 1, most);
  return { width: Math.min(width, cols * px), height: rows * px };
}

/** @param {Arranged} vector @param {{section: Arranged} | null} tower */
function followsColumns({ plan }, tower) {
  const other = tower?.section.plan;
  if (!plan || !other) return false;
  return plan.columns.shown === other.columns.shown && plan.fold === other.fold && plan.wrap === other.wrap;
}

/** @param {readonly number[]} shape */
const isVector = (shape) => shape.length < 2;

/** @param {number} value @param {number} least @param {number} most */
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
