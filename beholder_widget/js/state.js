// The shapes of everything that crosses between kernel and page; types only, no code.

/**
 * The synced traits. They flow from the kernel to the page alone: a control's change travels as a `set`
 * message, so a busy kernel or a reactive notebook never holds it up.
 *
 * @typedef {object} State
 * @property {string} values what is shown
 * @property {"current" | "variance"} mode
 * @property {number} window updates the variance is taken over
 * @property {"section" | "all"} scaling
 * @property {string} colormap
 * @property {boolean} show_all
 * @property {number} rate pictures a second at most; 0 is paused
 * @property {boolean} recording
 * @property {string} select filter on section names; "" is all
 * @property {Choices} _beholder_choices
 */

/** @typedef {Omit<State, "_beholder_choices">} Settings */
/** @typedef {keyof Settings} SettingName */

/**
 * @typedef {object} Choices
 * @property {{value: string, label: string}[]} values
 * @property {string[]} colormaps
 */

/**
 * One section of the picture. Lengths are in picture pixels; a number that is not finite arrives as null.
 *
 * @typedef {object} Section
 * @property {string} name
 * @property {number[]} shape
 * @property {number} top
 * @property {number} height
 * @property {number} rows cells from top to bottom
 * @property {number} cols cells from left to right
 * @property {number | null} min
 * @property {number | null} mean
 * @property {number | null} max
 * @property {number | null} ratio of an update: its norm over that of the weights; null for everything else
 * @property {number | null} low value of the first colour
 * @property {number | null} high value of the last colour
 * @property {number} nan
 * @property {number} posinf
 * @property {number} neginf
 * @property {number} shown cells of the array that are on the picture
 * @property {number} size cells of the array
 * @property {string} note words to show instead of figures; "" for none
 */

/**
 * @typedef {object} Status
 * @property {string} message an error or fault to show; "" for none
 * @property {number} rate frames really sent a second
 * @property {string} limited what holds the rate down; "" for nothing
 * @property {number | null} latency_ms from sending a frame to its acknowledgement
 * @property {{seconds: number, frames: number, file: string} | null} recording
 * @property {string[]} saved files of the last finished recording
 * @property {string} note
 */

/**
 * @typedef {object} FrameMessage
 * @property {"frame"} type
 * @property {number} number
 * @property {number | null} step
 * @property {string[]} clients those who may paint this frame and owe an acknowledgement
 * @property {number} ack_within seconds within which it is to be acknowledged; 0 for at once
 * @property {"sections" | "frame" | "placeholder"} kind
 * @property {string} text a placeholder's words
 * @property {number} width picture pixels
 * @property {number} height picture pixels
 * @property {string} table tells the table of sections in the second buffer from others
 * @property {Partial<Settings>} settings those the picture was rendered under
 * @property {number} [variance_of] updates in the variance so far
 * @property {Status} status
 */

/**
 * A picture as the page keeps it: whatever is drawn is drawn from this alone.
 *
 * @typedef {object} OfBuffers what comes of a message's buffers: PNG, table and figures of the sections
 * @property {Uint8Array | null} png null for a placeholder
 * @property {Section[]} sections
 *
 * @typedef {Omit<FrameMessage, "type" | "clients" | "status" | "table"> & OfBuffers} Frame
 */

/** @typedef {{type: "status", status: Status}} StatusMessage */
/**
 * @typedef {object} WelcomeMessage
 * @property {"welcome"} type
 * @property {string} client
 * @property {Partial<Settings>} settings
 * @property {Status} status
 */
/**
 * @typedef {object} RejectedMessage
 * @property {"rejected"} type
 * @property {string} client
 * @property {SettingName} name
 * @property {string} message
 * @property {Settings[SettingName]} value the value in force
 */
/** @typedef {FrameMessage | StatusMessage | WelcomeMessage | RejectedMessage} FromKernel */

/**
 * @typedef {{type: "hello", client: string, visible: boolean}
 *   | {type: "alive", client: string, visible: boolean}
 *   | {type: "visible", client: string, visible: boolean}
 *   | {type: "bye", client: string}
 *   | {type: "ack", client: string, number: number, painted: number, held: number}
 *   | {type: "set", client: string, name: SettingName, value: Settings[SettingName]}} ToKernel
 */

/** @typedef {import("@anywidget/types").AnyModel<State>} Model */

export {};
