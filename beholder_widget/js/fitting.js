// How much of the page the picture takes, and where its sections stand in that.

/** @import { Place } from "./arranging.js" */
/** @import { Frame } from "./state.js" */
/** @import { Room } from "./viewport.js" */

import { arrange, contain } from "./arranging.js";

/** CSS pixels. */
const HEIGHT = { wide: 576, narrow: 384 };
const STEP = { wide: 16, narrow: 4 };
const LINE = 24;

/** @typedef {Room & {narrow: boolean}} Fitted CSS pixels of the view */

/** The view's height before a frame has come. */
export const FIRST_HEIGHT = HEIGHT.wide;

/**
 * Always the same height: nothing below the picture is moved by what is shown.
 *
 * @param {number} clientWidth CSS pixels that are free
 * @param {boolean} narrow
 * @returns {Fitted}
 */
export function fittedIn(clientWidth, narrow) {
  const step = narrow ? STEP.narrow : STEP.wide;
  const width = Math.max(step, Math.floor(clientWidth / step) * step);
  return { width, height: narrow ? HEIGHT.narrow : HEIGHT.wide, narrow };
}

/** @param {Fitted} fitted @param {Frame | null} frame @returns {string} the same for frames whose sections have the same places */
export function placesKey({ width, narrow }, frame) {
  if (!frame) return [width, narrow].join();
  return [width, narrow, frame.table, frame.kind, frame.width, frame.height, frame.settings.square].join();
}

/**
 * @param {Fitted} fitted
 * @param {Frame} frame
 * @returns {{places: Place[], height: number}} CSS pixels of all of the picture
 */
export function placesIn({ narrow, ...room }, { sections, settings, image, ...size }) {
  if (image) {
    const place = contain({ rows: size.height, cols: size.width }, room);
    return { places: [place], height: place.height };
  }
  const [only] = sections;
  if (sections.length === 1 && only?.plan && only.rows > 0) {
    const isLine = only.shape.length < 2;
    const place = isLine ? { left: 0, top: 0, width: room.width, height: LINE } : contain(only, room);
    return { places: [place], height: place.height };
  }
  return arrange(sections, room.width, { narrow, square: settings.square ?? false, room: room.height });
}
