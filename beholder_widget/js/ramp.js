// Colormaps as the page shows them: a strip of their colours, from what Python told of them.

/** @import { Choices } from "./choices.js" */

const STOPS = 12;
const CHANNELS = 3;

/**
 * @param {Choices} choices
 * @param {string} colormap
 * @returns {Uint8Array | null} red, green and blue of each palette index; null for a colormap that Python did not tell
 */
export function colorsOf({ colors }, colormap) {
  const told = Object.hasOwn(colors, colormap) ? colors[colormap] : undefined;
  if (told === undefined) return null;
  try {
    return Uint8Array.from(atob(told), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * @param {Uint8Array | null} colors red, green and blue of each palette index
 * @param {Pick<Choices["palette"], "first" | "levels">} palette where the levels are among them
 * @returns a CSS image from the lowest level to the highest; "none" where the colours are not known
 */
export function rampOf(colors, { first, levels }) {
  if (!colors || colors.length < CHANNELS * (first + levels)) return "none";
  const stops = Array.from({ length: STOPS + 1 }, (_, stop) =>
    colorAt(colors, first + Math.round((stop / STOPS) * (levels - 1))),
  );
  return `linear-gradient(90deg, ${stops.join(", ")})`;
}

/** @param {Uint8Array | null} colors @param {number} index in the palette, -1 where it is not known @returns a CSS colour */
export function colorAt(colors, index) {
  const from = CHANNELS * index;
  if (!colors || index < 0 || from + CHANNELS > colors.length) return "transparent";
  return `rgb(${colors.subarray(from, from + CHANNELS).join(" ")})`;
}

/**
 * Has a widget's bars show a colormap.
 *
 * @param {CSSStyleDeclaration} style of the widget
 * @param {Uint8Array | null} colors red, green and blue of each palette index
 * @param {Pick<Choices["palette"], "first" | "levels">} palette
 */
export function showRamp(style, colors, palette) {
  const ramp = rampOf(colors, palette);
  if (style.getPropertyValue("--beholder-ramp") === ramp) return;
  style.setProperty("--beholder-ramp", ramp);
  style.setProperty("--beholder-first", colorAt(colors, palette.first));
  style.setProperty("--beholder-last", colorAt(colors, palette.first + palette.levels - 1));
}
