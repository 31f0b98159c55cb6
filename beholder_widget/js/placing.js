// Where the gutter's labels stand: level with their sections, never one over another.

/** The height of a label's line, CSS pixels; the stylesheet uses the same. */
export const LINE = 16;
const MOST_LINES = 4;
/** How far a last line may hang into the gap below its section. */
const OVERHANG = 2;

/**
 * @typedef {object} Place
 * @property {number} top CSS pixels
 * @property {number} lines lines of text there is room for; 0 where a label would cover its neighbours'
 */

/**
 * Places one label for each section, from top to bottom.
 *
 * A label starts where its section does. A section lower than a line has its label centred on it, and the labels after
 * it give way as long as they still touch their own section.
 *
 * @param {readonly {top: number, height: number}[]} sections picture pixels, ascending
 * @param {number} scale CSS pixels to a picture pixel
 * @returns {Place[]}
 */
export function placeLabels(sections, scale) {
  let free = 0;
  return sections.map((section) => {
    const sectionTop = section.top * scale;
    const height = section.height * scale;
    const wanted = sectionTop + Math.min(0, (height - LINE) / 2);
    const lowest = Math.max(sectionTop + height - LINE, wanted + LINE / 2, 0);
    const top = Math.max(wanted, free);
    if (top > lowest) return { top: sectionTop, lines: 0 };
    const room = sectionTop + height - top;
    const lines = Math.min(MOST_LINES, Math.max(1, Math.floor((room + OVERHANG) / LINE)));
    free = top + lines * LINE;
    return { top, lines };
  });
}
