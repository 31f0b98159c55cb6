// Which sections are of one module, told from their names: with hundreds of them the modules are what one looks for.

/** So many sections at most are read without groups. */
const FEW = 12;
/** The fewest sections worth a group, and the most that are taken in at a glance; a larger module is divided. */
const LEAST = 3;
const MOST = 16;
/** Where a name's next part begins: at PyTorch's and the trees' dots, at Keras's slashes. */
const BEFORE_PART = /(?=[./])/;

/**
 * A run of sections whose names begin alike.
 *
 * @typedef {object} Group
 * @property {string} name what their names have in common, up to a whole part
 * @property {number} start index of the first
 * @property {number} end index after the last
 */

/**
 * Groups sections by module: the largest modules of at most `MOST` sections.
 *
 * A larger module that has no such modules inside, as a sequence of plain layers, is one group whatever its size.
 *
 * @param {readonly string[]} names from top to bottom
 * @returns {Group[]} ascending; a section may be in none
 */
export function groupNames(names) {
  if (names.length <= FEW) return [];
  const paths = names.map((name) => name.split(BEFORE_PART));
  return divide(paths, 0, paths.length, 0).map(({ start, end, depth }) => {
    return { name: (paths[start] ?? []).slice(0, depth).join(""), start, end };
  });
}

/** @param {string} name @param {Group} group @returns the name as it reads beside its group's */
export function nameWithin(name, group) {
  return name.slice(group.name.length + 1) || name;
}

/** @typedef {{start: number, end: number, depth: number}} Run sections whose names have `depth` parts in common */

/**
 * @param {string[][]} paths
 * @param {number} start
 * @param {number} end
 * @param {number} depth parts that all names from start to end have in common
 * @returns {Run[]}
 */
function divide(paths, start, end, depth) {
  return runs(paths, start, end, depth).flatMap((run) => {
    const size = run.end - run.start;
    if (size < LEAST || (paths[run.start]?.length ?? 0) < run.depth) return [];
    const within = size > MOST ? divide(paths, run.start, run.end, run.depth) : [];
    const grouped = within.reduce((sum, each) => sum + each.end - each.start, 0);
    return 2 * grouped >= size ? within : [run];
  });
}

/**
 * @param {string[][]} paths
 * @param {number} start
 * @param {number} end
 * @param {number} depth
 * @returns {Run[]} neighbours that have one part more in common, or several
 */
function runs(paths, start, end, depth) {
  /** @type {Run[]} */
  const found = [];
  for (let at = start; at < end; ) {
    const first = at;
    const part = paths[first]?.[depth];
    while (at < end && paths[at]?.[depth] === part) at += 1;
    found.push({ start: first, end: at, depth: common(paths.slice(first, at), depth + 1) });
  }
  return found;
}

/** @param {string[][]} paths @param {number} depth parts known to be common @returns how many are */
function common(paths, depth) {
  const [first = []] = paths;
  let parts = depth;
  while (parts < first.length && paths.every((path) => path[parts] === first[parts])) parts += 1;
  return parts;
}
