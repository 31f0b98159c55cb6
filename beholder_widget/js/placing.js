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
  const places = sections.map(({ top, height }) => ({ own: top * scale, top: top * scale, lines: 0, height }));
  /** @type {typeof places} those that have room so far */
  const placed = [];
  const free = () => endOf(placed.at(-1));
  sections.forEach((section, index) => {
    const { wanted, lowest, end } = reach(section, scale);
    for (let last = placed.at(-1); last && free() > lowest && last.height < section.height; last = placed.at(-1)) {
      placed.pop();
      last.lines = 0;
      last.top = last.own;
    }
    const place = places[index];
    const top = Math.max(wanted, free());
    if (!place || top > lowest) return;
    place.top = top;
    place.lines = Math.min(MOST_LINES, Math.max(1, Math.floor((end - top + OVERHANG) / LINE)));
    placed.push(place);
  });
  return places.map(({ top, lines }) => ({ top, lines }));
}

/** @param {Place} [place] none before the first */
const endOf = ({ top, lines } = { top: 0, lines: 0 }) => top + lines * LINE;

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
