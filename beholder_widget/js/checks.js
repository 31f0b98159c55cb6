// Small checks of values that come from outside, and larger ones made of them.

/**
 * @template T
 * @typedef {(value: unknown) => value is T} Check
 */

/** @type {Check<string>} */
export const isText = (value) => typeof value === "string";

/** @type {Check<boolean>} */
export const isFlag = (value) => typeof value === "boolean";

/** @type {Check<number>} */
export const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

/** @type {Check<number>} a whole number from 0 on */
export const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** @type {Check<number | string>} the number of a process, or a word for several */
export const isRank = (value) => isCount(value) || isText(value);

/** @type {Check<Record<string, unknown>>} */
export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @template T
 * @param {Check<T>} check
 * @returns {Check<T | null>}
 */
export const orNull = (check) => (value) => value === null || check(value);

/**
 * @template T
 * @param {Check<T>} check of each item
 * @returns {Check<T[]>}
 */
export const listOf = (check) => (value) => Array.isArray(value) && value.every(check);

/** @type {Check<[number, number]>} the two ends of a range, the lower one first */
export const isRange = (value) => listOf(isNumber)(value) && value.length === 2 && Number(value[0]) <= Number(value[1]);

/** Whether two values of a setting are the same one. @param {unknown} first @param {unknown} second */
export function same(first, second) {
  if (!Array.isArray(first) || !Array.isArray(second)) return first === second;
  return first.length === second.length && first.every((item, index) => item === second[index]);
}

/**
 * A check of an object's fields; it may have others.
 *
 * @template T
 * @param {{[Name in keyof T]-?: Check<T[Name]>}} fields
 * @returns {Check<T>}
 */
export function shape(fields) {
  const checks = /** @type {[string, Check<unknown>][]} */ (Object.entries(fields));
  return /** @type {Check<T>} */ (
    (value) =>
      isRecord(value) && checks.every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined))
  );
}
