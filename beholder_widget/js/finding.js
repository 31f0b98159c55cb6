// Finding a value by what a person types: `fc6.weight[17000, 33]`, and the names nearest to one that nothing has.

const MOST_NEAR = 3;
/** What is compared at most: the work grows with the product of two names' lengths. */
const MOST_COMPARED = 2000;
const LONGEST_COMPARED = 64;
/** Names that need more changes than this share of their letters are not near. */
const FARTHEST = 0.5;

/**
 * @typedef {{section: number, index: number[]}} Found
 * @typedef {{found: Found, problem: "", near: string[]} | {found: null, problem: string, near: string[]}} Answer
 */

/**
 * Reads a name and an index.
 *
 * @param {string} text `name[1, 2]`, or the index alone where `current` is what it is of; a name alone is its first value
 * @param {readonly {name: string, shape: readonly number[]}[]} sections
 * @param {number} [current] the section that an index without a name is of; -1 for none
 * @param {boolean} [isPart] whether there are others, which are not shown now
 * @returns {Answer}
 */
export function find(text, sections, current = -1, isPart = false) {
  const { name, indices } = split(text.trim(), sections);
  const section = name === "" ? current : sections.findIndex((each) => each.name === name);
  const found = sections[section];
  if (!found) {
    const near = nearest(
      name,
      sections.map((each) => each.name),
    );
    const missing = isPart
      ? `${name} is not among the sections shown now. Go back to all.`
      : `No section is named ${name}.`;
    return { found: null, problem: name ? missing : "Type a name and an index.", near };
  }
  const { shape } = found;
  const index = indices === null ? shape.map(() => 0) : readIndex(indices, shape);
  if (typeof index === "string") return { found: null, problem: index, near: [] };
  return { found: { section, index }, problem: "", near: [] };
}

/**
 * The names most like a text.
 *
 * @param {string} text
 * @param {readonly string[]} names
 * @returns {string[]} at most three, the nearest first; one that holds the text is nearer than any other
 */
export function nearest(text, names) {
  const wanted = text.toLowerCase().slice(0, LONGEST_COMPARED);
  if (!wanted) return [];
  return names
    .slice(0, MOST_COMPARED)
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase().slice(0, LONGEST_COMPARED)) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}

/**
 * A name may end in brackets itself, so the longest name that a text begins with is taken.
 *
 * @param {string} text
 * @param {readonly {name: string}[]} sections
 * @returns {{name: string, indices: string | null}}
 */
function split(text, sections) {
  if (sections.some(({ name }) => name === text)) return { name: text, indices: null };
  const open = text.lastIndexOf("[");
  if (open < 0) return { name: text, indices: null };
  return { name: text.slice(0, open).trim(), indices: text.slice(open + 1).replace(/\]\s*$/, "") };
}

/** @param {string} text @param {readonly number[]} shape @returns {number[] | string} the index, or what is wrong with it */
function readIndex(text, shape) {
  const parts = text.trim() === "" ? [] : text.replace(/,\s*$/, "").split(",");
  if (parts.length !== shape.length) return `The index has ${shape.length} numbers, not ${parts.length}.`;
  const index = parts.map((part) => (/^\s*[-\u2212]?\d+\s*$/.test(part) ? Number(part.replace("\u2212", "-")) : NaN));
  for (const [axis, at] of index.entries()) {
    const length = shape[axis] ?? 0;
    // Counted from the end, as Python does.
    const whole = at < 0 ? at + length : at;
    if (!Number.isSafeInteger(at)) return `${parts[axis]?.trim()} is no whole number.`;
    if (whole < 0 || whole >= length) return `${at} is outside: axis ${axis} has 0 to ${length - 1}.`;
    index[axis] = whole;
  }
  return index;
}

/** @param {string} wanted @param {string} name @returns changes that make one of the other, as a share of the longer */
function distance(wanted, name) {
  const longer = Math.max(wanted.length, name.length);
  if (name.includes(wanted)) return (0.25 * (longer - wanted.length)) / longer;
  let before = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let row = 1; row <= wanted.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= name.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (wanted[row - 1] === name[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    before = line;
  }
  return (before[name.length] ?? longer) / longer;
}
