// The shapes of what a page holds of a widget; types only, no code. Those of messages are in messages.js.

/**
 * The settings, as traits of the widget and in messages.
 *
 * @typedef {object} Settings
 * @property {string} values which tensors are shown
 * @property {string} mode
 * @property {number} window updates that the variance is taken over
 * @property {string} scaling
 * @property {string} colormap
 * @property {[number, number] | null} limits of the colours, in place of those by scaling
 * @property {boolean} show_all
 * @property {boolean} square whether cells are square and sections stand side by side
 * @property {number} rate pictures a second at most; 0 is paused
 * @property {boolean} recording
 * @property {boolean} held whether training is held
 * @property {string} hold_on which alerts hold training
 * @property {string} select filter on section names; "" is all
 * @property {number | string} rank of training on a cluster, the process that is shown; "all" for all of them
 */

/** @typedef {keyof Settings} SettingName */

/**
 * The synced traits. The page reads the settings among them once, before the kernel has answered: a saved notebook has
 * nothing else. From then on settings travel as messages, in both directions.
 *
 * @typedef {Settings & {_beholder_choices: unknown, _beholder_name: string}} State
 */

/** @typedef {import("@anywidget/types").AnyModel<State>} Model */

/**
 * One section of the picture; a number that is not finite arrives as null.
 *
 * @typedef {object} Section
 * @property {string} name
 * @property {number[]} shape
 * @property {import("./geometry.js").Plan | null} plan which value each cell shows; null where none is shown
 * @property {string} dtype of the array; "" where it is not known
 * @property {string} device that the array is on; "" where it is not known
 * @property {boolean | null} trainable null where it is not known
 * @property {number} rows cells from top to bottom
 * @property {number} cols cells from left to right
 * @property {number | null} min
 * @property {number | null} mean
 * @property {number | null} max
 * @property {number | null} rms
 * @property {number | null} std
 * @property {number | null} ratio of an update: its norm over that of the weights; null for everything else
 * @property {number | null} low value of the first colour
 * @property {number | null} high value of the last colour
 * @property {number | null} floor magnitude where a logarithmic scale begins; null for a linear one
 * @property {number} nan
 * @property {number} posinf
 * @property {number} neginf
 * @property {number} zeros
 * @property {number} clipped finite cells outside the colour scale
 * @property {number} shown cells of the array that are on the picture
 * @property {number} size cells of the array
 * @property {string} note words to show instead of figures; "" for none
 */

/**
 * A picture as the page keeps it: whatever is drawn is drawn from this alone.
 *
 * @typedef {object} OfBuffers what comes of a message's buffers
 * @property {Uint8Array | null} png null for a placeholder
 * @property {Section[]} sections
 * @property {boolean} [past] whether it is looked back on: then there is no more of it than its picture
 *
 * @typedef {object} Decoded what comes of a picture's bytes
 * @property {Uint8Array} indices of the palette: the cells of all sections, one after another, each in C order; of a
 *   coarse picture those that are there. Empty for an image.
 * @property {Uint8Array} palette red, green and blue of each index; empty for an image
 * @property {ImageBitmap | null} bitmap of an image
 *
 * @typedef {import("./messages.js").Picture & OfBuffers & {ack_within: number}} Frame
 */

export {};
