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
 * it give way as long as they still touch their own section. Where there is no room for all, a higher section's label
 * takes that of lower ones right before it: a layer's weights are looked for more often than its biases.
 *
 * @param {readonly {top: number, height: number}[]} sections picture pixels, ascending
 * @param {number} scale CSS pixels to a picture pixel
 * @returns {Place[]}
 */
export function placeLabels(sections, scale) {
  const places = sections.map(({ top }) => ({ top: top * scale, lines: 0 }));
  /** @type {number[]} indices of the labels that have a place so far */
  const placed = [];
  const free = () => (placed.length ? endOf(places[placed[placed.length - 1]]) : 0);
  sections.forEach((section, index) => {
    const { wanted, lowest, end } = reach(section, scale);
    while (free() > lowest && sections[placed[placed.length - 1]].height < section.height) {
      const given = Number(placed.pop());
      places[given] = { top: sections[given].top * scale, lines: 0 };
    }
    const top = Math.max(wanted, free());
    if (top > lowest) return;
    const lines = Math.min(MOST_LINES, Math.max(1, Math.floor((end - top + OVERHANG) / LINE)));
    places[index] = { top, lines };
    placed.push(index);
  });
  return places;
}

/** @param {Place} place */
const endOf = ({ top, lines }) => top + lines * LINE;

/**
 * @param {{top: number, height: number}} section
 * @param {number} scale
 * @returns where its label would best start and may start at most, and where the section ends, CSS pixels
 */
function reach(section, scale) {
  const top = section.top * scale;
  const end = top + section.height * scale;
  const wanted = top + Math.min(0, (end - top - LINE) / 2);
  return { wanted, lowest: Math.max(end - LINE, wanted + LINE / 2, 0), end };
}
