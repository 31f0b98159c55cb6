// Everything that page and kernel say to each other: the shapes of messages, the check of what comes, the making of what goes.

/** @import { Alert } from "./alerts/alert.js" */
/** @import { Check } from "./checks.js" */
/** @import { Choice } from "./choices.js" */
/** @import { Plan } from "./geometry.js" */
/** @import { SettingName, Settings } from "./state.js" */

import { isAlert } from "./alerts/alert.js";
import { isCount, isFlag, isNumber, isRange, isRank, isRecord, isText, listOf, orNull, shape } from "./checks.js";
import { isChoice } from "./choices.js";

/**
 * @typedef {object} Recording
 * @property {number} seconds
 * @property {number} frames in the file so far
 * @property {number} left_out frames that are not in the file, since the encoder could not keep up
 * @property {string} file
 */

/**
 * @typedef {object} Held
 * @property {number} step that the call of `update` is of which waits
 * @property {string} message of the alert that holds it; "" where the user does
 */

/**
 * @typedef {object} Status
 * @property {number} number of two the one of the greater number is the newer, whichever comes first
 * @property {string} message an error or fault to show; "" for none
 * @property {string} note
 * @property {number} rate frames really sent a second; 0 where that cannot be said yet
 * @property {string} limited what holds the rate down; "" for nothing
 * @property {number | null} overhead the share of training's time that it costs; null where that cannot be said
 * @property {number | null} latency_ms from sending a frame to its acknowledgement
 * @property {Recording | null} recording
 * @property {string[]} saved files of the last finished recording or export
 * @property {number | null} pinned the step that mode "change" compares with; null for none
 * @property {Held | null} held null while no call of `update` waits
 */

/**
 * @typedef {object} OfferedNow the choices that change while the kernel runs
 * @property {Choice[]} values
 * @property {Choice[]} ranks processes of training on a cluster; none where there are not several
 */

/**
 * The answer to a hello.
 *
 * @typedef {object} WelcomeMessage
 * @property {"welcome"} type
 * @property {string} client
 * @property {string} session random name of the widget in the kernel: numbers and revisions begin anew with it
 * @property {number} revision
 * @property {Settings} settings
 * @property {OfferedNow} choices
 * @property {Status} status
 */

/**
 * @typedef {object} SettingsMessage
 * @property {"settings"} type
 * @property {number} revision grows with each change
 * @property {Settings} settings
 * @property {OfferedNow} choices
 */

/**
 * What a message says of a picture that it has.
 *
 * @typedef {object} Picture
 * @property {number} number
 * @property {number | null} step
 * @property {number} call of `update`: it orders the run, whatever steps the user counts
 * @property {"sections" | "frame" | "placeholder"} kind
 * @property {string} text a placeholder's words
 * @property {number} width picture pixels
 * @property {number} height picture pixels
 * @property {number} coarse the step between the cells that are there, along both sides of each section; 1 for all cells
 * @property {string} table key of the table of sections; the table itself comes along where a client lacks it
 * @property {string} values which tensors these are
 * @property {string} colormap of the picture, never "auto"; "" for a picture without one
 * @property {Partial<Settings>} settings those that the picture was taken and drawn under
 * @property {number} variance_of updates in the variance so far; 0 where none is shown
 * @property {number | null} change_since the pinned step that the change is shown since; null where none is shown
 * @property {ImageLevels | null} image of an image; null for every other picture
 * @property {number} frozen parameters that are not in the picture since they are not trained
 */

/**
 * What the levels of an image's pixels stand for, in the units of the array that was passed.
 *
 * @typedef {object} ImageLevels
 * @property {number} channels values of a pixel: 1, 3 or 4
 * @property {string} dtype of the array
 * @property {number} low value of level 0
 * @property {number} high value of level 255
 * @property {boolean} exact whether the levels are the very values
 * @property {boolean} finite whether all values are finite; one that is not has level 0
 */

/**
 * @typedef {object} FrameAlone
 * @property {"frame"} type
 * @property {string} session
 * @property {string[]} clients those who may paint this frame and owe an acknowledgement
 * @property {number} ack_within seconds within which it is to be acknowledged; 0 for at once
 * @property {Status} status
 *
 * @typedef {FrameAlone & Picture} FrameMessage
 */

/**
 * Which frames of the run are kept, but for the `first` ones, which the page knows of. A buffer has float64,
 * little-endian, of (5, frames told): the number of each, its step, its place among all that came, its call, and the
 * place of its values in `values`.
 *
 * @typedef {object} FramesMessage
 * @property {"frames"} type
 * @property {string} client
 * @property {number} version another one than before: what the page had is void, and all is told
 * @property {number} first
 * @property {number} count how many there are
 * @property {string[]} values which tensors the frames told are of, each once
 */

/**
 * A frame of the past, with the buffers of a frame.
 *
 * @typedef {object} PastAlone
 * @property {"past"} type
 * @property {string} session
 * @property {string} client
 * @property {number} asked number of the frame that was asked for; of those that are kept, the nearest comes
 *
 * @typedef {PastAlone & Picture} PastMessage
 */

/** @typedef {{type: "status", status: Status}} StatusMessage */

/**
 * @typedef {object} RejectedMessage
 * @property {"rejected"} type
 * @property {string} client
 * @property {SettingName} name
 * @property {string} message
 * @property {Settings[SettingName]} value the value in force
 */

/** @typedef {[first: number, end: number]} Range */

/**
 * The values of cells that were asked for by `read`; a buffer has them as float64, little-endian, in C order; of an image,
 * all channels of a pixel together.
 *
 * @typedef {object} ValuesMessage
 * @property {"values"} type
 * @property {string} client
 * @property {number} frame
 * @property {number} section
 * @property {Range} rows of cells
 * @property {Range} columns of cells
 * @property {boolean} own whether none but the frame's own will do
 * @property {boolean} kept whether the kernel still has them; without, there is no buffer
 * @property {number | null} step that they are of: a later one where the frame's own are no longer kept; null without them
 */

/**
 * Figures of all values of a tensor, not of those that are shown.
 *
 * @typedef {object} Whole
 * @property {number} step that they are of
 * @property {number} first_step of the first piece, where it was looked at in pieces; otherwise the same as `step`
 * @property {number | null} min of the finite ones; null for none
 * @property {number | null} max
 * @property {number | null} rms
 * @property {number} zeros how many are exactly 0
 * @property {number} nonfinite
 */

/**
 * The last figures of the whole tensor that a section shows a sample of.
 *
 * @typedef {object} WholeMessage
 * @property {"whole"} type
 * @property {string} client
 * @property {string} table
 * @property {number} section
 * @property {Whole | null} figures null where it has not been looked at
 */

/**
 * What a lens sees: the palette indices of its cells in one buffer, in C order, and their values as float64 in another,
 * which is empty where there are too many.
 *
 * @typedef {object} LookMessage
 * @property {"look"} type
 * @property {string} session
 * @property {string} client
 * @property {number} number of the frame whose limits it is coloured by
 * @property {number} step
 * @property {string} table
 * @property {number} section
 * @property {Range} rows positions asked for
 * @property {Range} columns positions asked for
 * @property {number} height cells asked for at most
 * @property {number} width cells asked for at most
 * @property {Plan | null} plan which value each of its cells shows; null where it has none
 * @property {string} values which tensors these are
 * @property {string} colormap
 * @property {number} variance_of
 * @property {number | null} change_since
 * @property {string} note why there are no cells; "" where there are
 */

/**
 * A part of a finished file, in a buffer.
 *
 * @typedef {object} FileMessage
 * @property {"file"} type
 * @property {string} client
 * @property {number} file
 * @property {string} name
 * @property {string} media its media type
 * @property {number} part
 * @property {number} parts
 * @property {string} note why it does not come; "" where it does
 */

/**
 * What a page lacks of the strip: one figure of the rows of one source, of the columns from `first` on. Two buffers,
 * little-endian, in C order: float64 of (5 + metrics, columns told), which are the first and the last step of each
 * column, its first and its last call, how many of its calls nothing is known of, and the metrics; and float32 of
 * (names, columns told).
 *
 * @typedef {object} StripMessage
 * @property {"strip"} type
 * @property {string} client
 * @property {string} source which values the rows are of
 * @property {string} figure
 * @property {number} version another one than before: what the page had is void, and all is told
 * @property {number} first
 * @property {number} columns how many there are
 * @property {string[]} names
 * @property {string[]} metrics
 */

/**
 * All alerts that the kernel keeps, the oldest first; it comes whenever there is a new one.
 *
 * @typedef {object} AlertsMessage
 * @property {"alerts"} type
 * @property {number} total how many there were, kept or not
 * @property {Alert[]} alerts
 * @property {number[]} begun calls after which another model was watched, ascending
 */

/**
 * @typedef {WelcomeMessage | SettingsMessage | FrameMessage | StatusMessage | RejectedMessage | ValuesMessage
 *   | WholeMessage | LookMessage | FileMessage | StripMessage | FramesMessage | PastMessage | AlertsMessage} FromKernel
 */

/**
 * A region of a section, and how many cells of it are wanted.
 *
 * @typedef {object} Lens
 * @property {string} table
 * @property {number} section -1 for none
 * @property {Range} rows positions
 * @property {Range} columns positions
 * @property {number} height cells at most
 * @property {number} width cells at most
 */

/**
 * What a page wants to know of the strip.
 *
 * @typedef {object} StripQuestion
 * @property {string} source
 * @property {string} figure
 * @property {number} version of the answer that it has; -1 for none
 * @property {number} first column that it lacks
 */

/**
 * A rectangle of cells of a frame.
 *
 * @typedef {object} Cells
 * @property {number} frame
 * @property {number} section
 * @property {Range} rows
 * @property {Range} columns
 * @property {boolean} own whether none but the frame's own values will do: later ones would belie a picture of the past
 */

/**
 * A section whose tensor is asked about.
 *
 * @typedef {object} Place
 * @property {string} table
 * @property {number} section
 */

/**
 * How a page shows the widget.
 *
 * @typedef {object} Seen
 * @property {boolean} visible whether any view can be seen
 * @property {boolean} covers whether a view is shown over each picture of the widget that an output has
 */

/**
 * @typedef {({type: "hello", client: string} & Seen)
 *   | ({type: "alive", client: string} & Seen)
 *   | {type: "visible", client: string, visible: boolean}
 *   | {type: "bye", client: string}
 *   | {type: "ack", client: string, number: number, painted: number, held: number}
 *   | {type: "set", client: string, name: SettingName, value: Settings[SettingName]}
 *   | ({type: "read", client: string} & Cells)
 *   | ({type: "whole", client: string} & Place)
 *   | ({type: "lens", client: string} & Lens)
 *   | ({type: "strip", client: string} & StripQuestion)
 *   | {type: "fetch", client: string, file: number, part: number}
 *   | {type: "frames", client: string, version: number, first: number}
 *   | {type: "past", client: string, number: number, table: string}
 *   | {type: "pin", client: string}
 *   | {type: "step", client: string}
 *   | {type: "export", client: string}} FromPage
 */

/**
 * What each setting is, whatever its limits are: those are Python's to know.
 *
 * @type {{readonly [Name in SettingName]: Check<Settings[Name]>}}
 */
const SETTINGS = {
  values: isText,
  mode: isText,
  window: isNumber,
  scaling: isText,
  colormap: isText,
  limits: orNull(isRange),
  show_all: isFlag,
  square: isFlag,
  rate: isNumber,
  recording: isFlag,
  held: isFlag,
  hold_on: isText,
  select: isText,
  rank: isRank,
};

/** All settings. */
export const NAMES = /** @type {readonly SettingName[]} */ (Object.keys(SETTINGS));

/** @type {Check<Settings>} */
const areSettings = shape(SETTINGS);

/** @type {Check<Partial<Settings>>} */
const areSomeSettings = (value) =>
  isRecord(value) && NAMES.every((name) => !Object.hasOwn(value, name) || SETTINGS[name](value[name]));

/** @type {Check<OfferedNow>} */
const areOffered = shape({ values: listOf(isChoice), ranks: listOf(isChoice) });

/** @type {Check<Recording>} */
const isRecording = shape({ seconds: isNumber, frames: isCount, left_out: isCount, file: isText });

/** @type {Check<Status>} */
const isStatus = shape({
  number: isCount,
  message: isText,
  note: isText,
  rate: isNumber,
  limited: isText,
  overhead: orNull(isNumber),
  latency_ms: orNull(isNumber),
  recording: orNull(isRecording),
  saved: listOf(isText),
  pinned: orNull(isNumber),
  held: orNull(shape({ step: isNumber, message: isText })),
});

/** @type {Check<Picture["kind"]>} */
const isKind = (value) => value === "sections" || value === "frame" || value === "placeholder";

/** @type {Check<SettingName>} */
const isSettingName = (value) => isText(value) && Object.hasOwn(SETTINGS, value);

const isSide = shape({
  outer: listOf(listOf(isCount)),
  first: isCount,
  units: isCount,
  shown: isCount,
  inner: listOf(listOf(isCount)),
});

/** @type {Check<Plan>} */
const isPlan = /** @type {any} */ (shape({ fold: isCount, wrap: isCount, rows: isSide, columns: isSide }));

/** @type {Check<ImageLevels>} */
const isImageLevels = shape({
  channels: isCount,
  dtype: isText,
  low: isNumber,
  high: isNumber,
  exact: isFlag,
  finite: isFlag,
});

/** @type {{[Field in keyof Picture]: Check<Picture[Field]>}} */
const PICTURE = {
  number: isCount,
  step: orNull(isNumber),
  call: isCount,
  kind: isKind,
  text: isText,
  width: isCount,
  height: isCount,
  coarse: isCount,
  table: isText,
  values: isText,
  colormap: isText,
  settings: areSomeSettings,
  variance_of: isCount,
  change_since: orNull(isNumber),
  image: orNull(isImageLevels),
  frozen: isCount,
};

/** @type {Check<Whole>} */
const isWhole = shape({
  step: isNumber,
  first_step: isNumber,
  min: orNull(isNumber),
  max: orNull(isNumber),
  rms: orNull(isNumber),
  zeros: isCount,
  nonfinite: isCount,
});

/** @type {{[Type in FromKernel["type"]]: Check<Omit<Extract<FromKernel, {type: Type}>, "type">>}} */
const CHECKS = {
  welcome: shape({
    client: isText,
    session: isText,
    revision: isCount,
    settings: areSettings,
    choices: areOffered,
    status: isStatus,
  }),
  settings: shape({ revision: isCount, settings: areSettings, choices: areOffered }),
  frame: shape({
    session: isText,
    clients: listOf(isText),
    ack_within: isNumber,
    ...PICTURE,
    status: isStatus,
  }),
  status: shape({ status: isStatus }),
  values: shape({
    client: isText,
    frame: isCount,
    section: isCount,
    rows: isRange,
    columns: isRange,
    own: isFlag,
    kept: isFlag,
    step: orNull(isNumber),
  }),
  whole: shape({ client: isText, table: isText, section: isCount, figures: orNull(isWhole) }),
  look: shape({
    session: isText,
    client: isText,
    number: isCount,
    step: isNumber,
    table: isText,
    section: isCount,
    rows: isRange,
    columns: isRange,
    height: isCount,
    width: isCount,
    plan: orNull(isPlan),
    values: isText,
    colormap: isText,
    variance_of: isCount,
    change_since: orNull(isNumber),
    note: isText,
  }),
  file: shape({
    client: isText,
    file: isCount,
    name: isText,
    media: isText,
    part: isCount,
    parts: isCount,
    note: isText,
  }),
  strip: shape({
    client: isText,
    source: isText,
    figure: isText,
    version: isCount,
    first: isCount,
    columns: isCount,
    names: listOf(isText),
    metrics: listOf(isText),
  }),
  frames: shape({ client: isText, version: isCount, first: isCount, count: isCount, values: listOf(isText) }),
  past: shape({ session: isText, client: isText, asked: isCount, ...PICTURE }),
  alerts: shape({ total: isCount, alerts: listOf(isAlert), begun: listOf(isCount) }),
  rejected: shape({
    client: isText,
    name: isSettingName,
    message: isText,
    value: /** @type {Check<Settings[SettingName]>} */ (
      (value) => isText(value) || isNumber(value) || isFlag(value) || value === null || isRange(value)
    ),
  }),
};

/**
 * Reads a message of the kernel.
 *
 * @param {unknown} content
 * @returns {FromKernel | null} null for a message that is malformed or of no known type
 */
export function parse(content) {
  if (!isRecord(content) || !isText(content.type) || !Object.hasOwn(CHECKS, content.type)) return null;
  const type = /** @type {FromKernel["type"]} */ (content.type);
  return CHECKS[type](content) ? /** @type {FromKernel} */ (/** @type {unknown} */ (content)) : null;
}

/**
 * Whether a setting can have this value as far as a page can tell.
 *
 * @template {SettingName} Name
 * @param {Name} name
 * @param {unknown} value
 * @returns {value is Settings[Name]}
 */
export function isSetting(name, value) {
  return SETTINGS[name](value);
}

/** What a page says: a function for each type of message, the client's name first. */
export const build = {
  /** @param {string} client @param {Seen} seen @returns {FromPage} */
  hello: (client, seen) => ({ type: "hello", client, ...seen }),

  /** @param {string} client @param {Seen} seen @returns {FromPage} */
  alive: (client, seen) => ({ type: "alive", client, ...seen }),

  /** @param {string} client @param {boolean} visible @returns {FromPage} */
  visible: (client, visible) => ({ type: "visible", client, visible }),

  /** @param {string} client @returns {FromPage} */
  bye: (client) => ({ type: "bye", client }),

  /** @param {string} client @param {import("./credit.js").Acknowledgement} acknowledgement @returns {FromPage} */
  ack: (client, { number, painted, held }) => ({ type: "ack", client, number, painted, held }),

  /** @param {string} client @param {SettingName} name @param {Settings[SettingName]} value @returns {FromPage} */
  set: (client, name, value) => ({ type: "set", client, name, value }),

  /** @param {string} client @param {Cells} cells @returns {FromPage} */
  read: (client, { frame, section, rows, columns, own }) => ({
    type: "read",
    client,
    frame,
    section,
    rows,
    columns,
    own,
  }),

  /** @param {string} client @param {Place} place @returns {FromPage} */
  whole: (client, { table, section }) => ({ type: "whole", client, table, section }),

  /** @param {string} client @param {Lens} lens @returns {FromPage} */
  lens: (client, { table, section, rows, columns, height, width }) => ({
    type: "lens",
    client,
    table,
    section,
    rows,
    columns,
    height,
    width,
  }),

  /** @param {string} client @param {StripQuestion} question @returns {FromPage} */
  strip: (client, { source, figure, version, first }) => ({ type: "strip", client, source, figure, version, first }),

  /** @param {string} client @param {number} file among those saved @param {number} part @returns {FromPage} */
  fetch: (client, file, part) => ({ type: "fetch", client, file, part }),

  /** @param {string} client @param {{version: number, first: number}} known of the frames that are kept @returns {FromPage} */
  frames: (client, { version, first }) => ({ type: "frames", client, version, first }),

  /** @param {string} client @param {number} number of a frame @param {string} table key of the one that the page has @returns {FromPage} */
  past: (client, number, table) => ({ type: "past", client, number, table }),

  /** @param {string} client @returns {FromPage} */
  pin: (client) => ({ type: "pin", client }),

  /** @param {string} client @returns {FromPage} */
  step: (client) => ({ type: "step", client }),

  /** @param {string} client @returns {FromPage} */
  export: (client) => ({ type: "export", client }),
};
