// A gentle pace for values that change faster than anyone needs to hear of.

/**
 * A function that passes its argument on at once, then at most once every `interval` ms; the last value always
 * arrives.
 *
 * @template Value
 * @param {(value: Value) => void} pass
 * @param {number} interval
 * @returns {(value: Value) => void}
 */
export function throttle(pass, interval) {
  let resting = false;
  /** @type {{value: Value} | null} */
  let waiting = null;
  const rest = () => {
    resting = true;
    setTimeout(() => {
      resting = false;
      if (!waiting) return;
      const { value } = waiting;
      waiting = null;
      pass(value);
      rest();
    }, interval);
  };
  return (value) => {
    if (resting) {
      waiting = { value };
      return;
    }
    pass(value);
    rest();
  };
}
