// Runs as the kernel tells them, made for tests.

/** @import { Columns } from "../../beholder_widget/js/answers.js" */

import { joined } from "../../beholder_widget/js/strip/excerpts.js";

/** An answer with two rows and a loss, of columns that each are one step. @param {number} first @param {number} columns @param {Partial<Columns["message"]>} [differing] @returns {Columns} */
export function answer(first, columns, differing = {}) {
  const told = Array.from({ length: columns - first }, (_, at) => first + at);
  const message = {
    source: "gradients",
    figure: "rms",
    version: 3,
    first,
    columns,
    names: ["a", "b"],
    metrics: ["loss"],
  };
  const moments = [
    told.map((at) => at + 1),
    told.map((at) => at + 1),
    told.map((at) => at + 101),
    told.map((at) => at + 101),
    told.map(() => 0),
    told.map((at) => 1 / (at + 1)),
  ];
  return {
    message: { type: "strip", client: "", ...message, ...differing },
    moments: Float64Array.from(moments.flat()),
    figures: Float32Array.from([...told, ...told.map((at) => 10 * at)]),
  };
}

/** @param {readonly number[]} figures of one row @param {string} [figure] */
export function excerpt(figures, figure = "rms") {
  const told = answer(0, figures.length, { figure, names: ["a"] });
  return /** @type {NonNullable<ReturnType<typeof joined>>} */ (
    joined(null, { ...told, figures: Float32Array.from(figures) })
  );
}
