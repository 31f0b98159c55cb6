// Numbers and the ranges that they are kept in.

/** @param {number} value @param {number} first @param {number} length */
export const within = (value, first, length) => value >= first && value < first + length;

/** @param {number} value @param {number} least @param {number} most */
export const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
