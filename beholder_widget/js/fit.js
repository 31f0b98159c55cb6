// How large a picture is drawn: whole screen pixels for each picture pixel wherever there is room.

/**
 * @typedef {object} Room
 * @property {number} width CSS pixels
 * @property {number} height CSS pixels; Infinity where the picture may be scrolled
 */

/**
 * The CSS pixels that a picture pixel is given.
 *
 * @param {{width: number, height: number}} picture picture pixels
 * @param {Room} room
 * @param {number} ratio screen pixels to a CSS pixel
 * @returns {number} the largest that makes each picture pixel the same whole number of screen pixels in the room; where
 *   not even one fits, what makes the picture as wide as the room
 */
export function fitScale(picture, room, ratio) {
  const times = Math.floor(Math.min(room.width / picture.width, room.height / picture.height) * ratio);
  return times < 1 ? Math.min(room.width / picture.width, 1 / ratio) : times / ratio;
}
