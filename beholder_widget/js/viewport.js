// What of a section a zoomed view shows: square positions of so many pixels, from a place on.

/** @import { Plan, Range } from "./geometry.js" */
/** @import { Ruler } from "./mapping.js" */

import { depthOf, extentOf } from "./geometry.js";
import { nearestPosition, placeOf } from "./mapping.js";

/** CSS pixels a value: the most, and what the first step into a small section leads to. */
const MOST = 96;
const ENTRY_MOST = 6;
/** From so many on single values can be read; eight turns of the wheel lead there from anywhere. */
const READABLE = 32;
const TURNS = 8;
const LEAST_FACTOR = 2;
const KERNEL_GAP = 4;

/** @typedef {{width: number, height: number}} Room CSS pixels */

/**
 * @typedef {object} Viewport
 * @property {Plan} plan
 * @property {number} px CSS pixels a position
 * @property {number} left CSS pixels of the section that are left of the view
 * @property {number} top CSS pixels of the section that are above the view
 * @property {Room} room
 */

/** @param {Viewport} view @returns {{rows: Ruler, columns: Ruler}} */
export function rulersOf({ plan, px }) {
  const ruler = (/** @type {import("./geometry.js").Side} */ side) => {
    const depth = depthOf(side);
    return { px, depth, gap: depth > 1 ? Math.min(KERNEL_GAP, Math.floor(px / 2)) : 0 };
  };
  return { rows: ruler(plan.rows), columns: ruler(plan.columns) };
}

/** @param {Plan} plan @param {Room} room @returns {number} pixels a position that a zoom begins with */
export function entryOf(plan, room) {
  const [rows, columns] = extentOf(plan);
  return Math.max(Math.min(room.width / columns, ENTRY_MOST), Math.min(room.width / columns, room.height / rows));
}

/** @param {Plan} plan @param {Room} room @returns {number} by how much a turn of the wheel zooms */
export function factorOf(plan, room) {
  return Math.max(LEAST_FACTOR, (READABLE / entryOf(plan, room)) ** (1 / TURNS));
}

/**
 * @param {Viewport} view
 * @param {number} turns of the wheel, also parts of one; negative ones zoom out
 * @param {{x: number, y: number}} about CSS pixels in the view, where nothing moves
 * @returns {Viewport | null} null where that is out of the zoomed view
 */
export function zoomed(view, turns, about) {
  const { plan, room } = view;
  const px = view.px * factorOf(plan, room) ** turns;
  if (px < 0.999 * entryOf(plan, room)) return null;
  return placed({ ...view, px: Math.min(px, MOST) }, held(view, about), about);
}

/**
 * @param {Plan} plan
 * @param {Room} room
 * @param {{down: number, along: number}} position row and column position, also parts of one
 * @param {number} px
 * @param {{x: number, y: number}} at CSS pixels in the view, where the position comes to stand
 * @returns {Viewport}
 */
export function lookingAt(plan, room, position, px, at) {
  return placed({ plan, room, px: Math.min(px, MOST), left: 0, top: 0 }, position, at);
}

/** @param {Viewport} view @param {number} dx CSS pixels @param {number} dy @returns {Viewport} */
export function panned(view, dx, dy) {
  return clamped({ ...view, left: view.left + dx, top: view.top + dy });
}

/** @param {Viewport} view @param {Room} room @returns {Viewport} the same for another room */
export function resized(view, room) {
  return clamped({ ...view, room });
}

/** @param {Viewport} view @returns {{rows: Range, columns: Range}} positions in sight */
export function inSight(view) {
  const { rows, columns } = rulersOf(view);
  const [down, along] = extentOf(view.plan);
  return {
    rows: rangeOf(rows, view.top, view.room.height, down),
    columns: rangeOf(columns, view.left, view.room.width, along),
  };
}

/** @param {Viewport} view @param {{x: number, y: number}} at @returns positions there, with the part of one */
export function held(view, { x, y }) {
  const { rows, columns } = rulersOf(view);
  return { down: partly(rows, view.top + y), along: partly(columns, view.left + x) };
}

/** @param {Viewport} view @param {{down: number, along: number}} position @param {{x: number, y: number}} at */
function placed(view, { down, along }, { x, y }) {
  const { rows, columns } = rulersOf(view);
  const place = (/** @type {Ruler} */ ruler, /** @type {number} */ position) => {
    const whole = Math.floor(position);
    return placeOf(ruler, whole) + (position - whole) * ruler.px;
  };
  return clamped({ ...view, left: place(columns, along) - x, top: place(rows, down) - y });
}

/** @param {Viewport} view @returns {Viewport} */
function clamped(view) {
  const { rows, columns } = rulersOf(view);
  const [down, along] = extentOf(view.plan);
  // What is smaller than the view may stand anywhere in it, so that it stays under the pointer.
  const within = (/** @type {number} */ at, /** @type {Ruler} */ ruler, /** @type {number} */ count, room = 0) => {
    const over = placeOf(ruler, count - 1) + ruler.px - room;
    return Math.min(Math.max(at, Math.min(0, over)), Math.max(0, over));
  };
  return {
    ...view,
    left: within(view.left, columns, along, view.room.width),
    top: within(view.top, rows, down, view.room.height),
  };
}

/** @param {Ruler} ruler @param {number} place @returns {number} the position there, with the part of it */
function partly(ruler, place) {
  const whole = nearestPosition(ruler, place);
  return whole + Math.min(1, Math.max(0, (place - placeOf(ruler, whole)) / ruler.px));
}

/** @param {Ruler} ruler @param {number} from @param {number} length @param {number} count @returns {Range} */
function rangeOf(ruler, from, length, count) {
  const first = Math.min(Math.max(nearestPosition(ruler, from), 0), count - 1);
  const last = Math.min(Math.max(nearestPosition(ruler, from + length - 1e-6), first), count - 1);
  return [first, last + 1];
}
