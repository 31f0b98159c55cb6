// The colours that the user has chosen and the picture shown does not have yet, as far as the page can give them.

/** @import { Scale } from "./coloring.js" */
/** @import { Recoloring } from "./scene.js" */
/** @import { Settings } from "./settings.js" */
/** @import { Frame, Section } from "./state.js" */

import { same } from "./checks.js";
import { scaleOf } from "./coloring.js";
import { colorsOf } from "./ramp.js";

const AUTO = "auto";

/**
 * @param {Settings} settings
 * @param {Frame} frame the picture shown
 * @returns {Recoloring | null} null where it is as wanted
 */
export function recoloringOf(settings, frame) {
  const palette = paletteOf(settings, frame);
  const scale = scaleFor(settings, frame);
  return palette || scale ? { palette, scale: scale ?? ((drawn) => drawn) } : null;
}

/** @param {Settings} settings @param {Frame} frame @returns {Uint8Array | null} the colours that are wanted; null where they are the frame's */
function paletteOf(settings, frame) {
  const colormap = settings.value("colormap");
  const isOther = colormap !== undefined && colormap !== AUTO && colormap !== frame.colormap;
  return isOther ? colorsOf(settings.choices, colormap) : null;
}

/** @param {readonly Section[]} sections as drawn @param {Recoloring | null} recoloring @returns {readonly Section[]} with the limits that their colours have now */
export function coloredBy(sections, recoloring) {
  if (!recoloring) return sections;
  return sections.map((section) => {
    const drawn = scaleOf(section);
    return drawn ? { ...section, ...recoloring.scale(drawn, section) } : section;
  });
}

/**
 * @param {Settings} settings
 * @param {Frame | null} frame the picture shown; null for none
 * @returns {string} the scaling that its colours have, which is the one it was drawn by where the page cannot give what is wanted; "" for limits by hand
 */
export function scalingOf(settings, frame) {
  const wanted = settings.value("limits") ? "" : (settings.value("scaling") ?? "");
  if (!frame || !wanted || scaleFor(settings, frame)) return wanted;
  return frame.settings.limits ? "" : (frame.settings.scaling ?? wanted);
}

/**
 * @param {Settings} settings
 * @param {Frame} frame
 * @returns {Recoloring["scale"] | null} null where the limits are as drawn, or those wanted are the kernel's to find
 */
function scaleFor(settings, frame) {
  const name = (paletteOf(settings, frame) && settings.value("colormap")) || frame.colormap;
  const diverging = settings.choices.diverging.includes(name);
  const limits = settings.value("limits") ?? null;
  const drawn = frame.settings;
  const isSame =
    same(limits, drawn.limits ?? null) &&
    (limits || (settings.value("scaling") === drawn.scaling && !turned(settings, frame, diverging)));
  if (isSame) return null;
  if (limits) return () => ({ low: limits[0], high: limits[1], floor: null });
  switch (settings.value("scaling")) {
    case "section":
      return (before, { min, max }) => around(before, min, max, diverging);
    case "symmetric":
      return (before, { min, max }) => around(before, min, max, true);
    case "all": {
      const [min, max] = extremesOf(frame.sections);
      return (before) => around(before, min, max, diverging);
    }
    default:
      return null;
  }
}

/** Whether a colormap that is about zero takes the place of one that is not, or the other way round. @param {Settings} settings @param {Frame} frame @param {boolean} diverging */
const turned = ({ choices }, { colormap }, diverging) => choices.diverging.includes(colormap) !== diverging;

/** @param {Scale} before @param {number | null} min @param {number | null} max @param {boolean} centered @returns {Scale} */
function around(before, min, max, centered) {
  if (min === null || max === null) return before;
  const reach = Math.max(Math.abs(min), Math.abs(max));
  if (centered) return { low: -reach, high: reach, floor: null };
  return { low: min === max ? Math.min(min, 0) : min, high: min === max ? Math.max(max, 0) : max, floor: null };
}

/** @param {readonly Section[]} sections @returns {[number | null, number | null]} */
function extremesOf(sections) {
  const lows = sections.flatMap(({ min }) => (min === null ? [] : [min]));
  const highs = sections.flatMap(({ max }) => (max === null ? [] : [max]));
  return lows.length ? [lows.reduce((a, b) => Math.min(a, b)), highs.reduce((a, b) => Math.max(a, b))] : [null, null];
}
