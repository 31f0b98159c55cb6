// How large a picture is drawn: whole screen pixels for each picture pixel wherever there is room.

/**
 * The picture's width on the page.
 *
 * @param {number} width picture pixels
 * @param {number} available CSS pixels
 * @param {number} ratio screen pixels to a CSS pixel
 * @returns {number} CSS pixels: the largest that gives each picture pixel the same whole number of screen pixels, or
 *   all that is available when not even one fits
 */
export function fitWidth(width, available, ratio) {
  const times = Math.floor((available * ratio) / width);
  return times < 1 ? available : (times * width) / ratio;
}
