// Ids of elements that others point at: unique on the page, which may hold many widgets, each with this module of its own.

const WIDGET = Math.random().toString(36).slice(2, 10);
let made = 0;

/** @param {string} kind of the element */
export function newId(kind) {
  made += 1;
  return `beholder-${kind}-${WIDGET}-${made}`;
}
