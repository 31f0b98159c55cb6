// Singling sections out: the filter for one section or one module, and the trail that leads back.

/** @typedef {{label: string, select: string}} Step one place on the trail, and the filter that leads there */

/** The way back ends here. @type {Step} */
export const ALL = { label: "all", select: "" };

/** @param {string} name @returns the glob that chooses the section of this name */
export function globOf(name) {
  // A bar would part two globs wherever it stands, and a slash at the beginning start a regular expression.
  return name.replace(/[*?[]/g, "[$&]").replaceAll("|", "?").replace(/^\//, "[/]");
}

/**
 * @param {string} module name that the names of its sections begin with
 * @param {readonly string[]} names of the sections shown
 * @returns the filter that chooses the module's sections
 */
export function globOfModule(module, names) {
  const separators = new Set(names.filter((name) => name.startsWith(module)).map((name) => name.charAt(module.length)));
  const globs = [".", "/"].filter((each) => separators.has(each)).map((each) => `${globOf(module)}${each}*`);
  if (names.includes(module)) globs.unshift(globOf(module));
  return globs.join("|") || `${globOf(module)}*`;
}

/**
 * The trail to what is shown.
 *
 * Each way of singling out adds to it; a filter that was typed, or set in Python, begins it anew.
 */
export class Trail {
  /** @type {Step[]} */
  #steps = [ALL];

  /** @returns {readonly Step[]} from `all` to what is shown */
  get steps() {
    return this.#steps;
  }

  /** Goes on to what is in it. @param {Step} step @returns the filter to set */
  into(step) {
    this.#steps = [...this.#steps.filter(({ select }) => select !== step.select), step];
    return step.select;
  }

  /** Goes back. @param {number} [to] place on the trail, the one before the last at first @returns the filter to set, or null at `all` */
  back(to = this.#steps.length - 2) {
    const step = this.#steps[to];
    if (!step) return null;
    this.#steps = this.#steps.slice(0, to + 1);
    return step.select;
  }

  /** Takes note of the filter in force. @param {string} select */
  follow(select) {
    const at = this.#steps.findIndex((step) => step.select === select);
    if (at >= 0) this.#steps = this.#steps.slice(0, at + 1);
    else this.#steps = [ALL, { label: nameOf(select), select }];
  }
}

/** @param {string} select @returns the name that a glob of one section stands for, or the filter as it is */
const nameOf = (select) => select.replace(/\[([*?[/])\]/g, "$1");
