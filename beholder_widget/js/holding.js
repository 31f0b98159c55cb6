// Hold: a button that has training wait, and those that let it go on.

import { element } from "./dom.js";
import { icon } from "./icons.js";
import { waitingWords } from "./waiting.js";

const WORDS = {
  hold: "The next update() waits, until Go on. Meanwhile everything acts on the model as it stands.",
  step: "Let one update() through.",
};

/** @import { Control } from "./controls.js" */

/**
 * @param {string} name
 * @param {(held: boolean) => void} chosen
 * @param {() => void} stepped the user lets one call through
 * @returns {Control<boolean> & {follow: (isWaiting: boolean, isBack: boolean) => void}} `follow` is told whether a call
 *   waits, and whether the user looks back
 */
export function holdControl(name, chosen, stepped) {
  const hold = button("pause", name, () => chosen(true));
  const go = button("after", "Go on", () => chosen(false));
  const step = button("next", "Next step", () => {
    if (step.ariaDisabled !== "true") stepped();
  });
  hold.title = WORDS.hold;
  step.title = WORDS.step;
  go.classList.add("beholder-go-on");
  step.classList.add("beholder-next-step");
  const waiting = waitingWords(hold);
  const all = [waiting.el, hold, go, step];
  go.hidden = step.hidden = true;
  return {
    el: element("div", "beholder-control beholder-press beholder-holding", {}, all),
    wait: waiting.show,
    show(held) {
      if (hold.hidden === held) return;
      const root = /** @type {Document | ShadowRoot} */ (hold.getRootNode());
      const hadFocus = [hold, go, step].some((each) => each === root.activeElement);
      hold.hidden = held;
      go.hidden = step.hidden = !held;
      if (hadFocus) (held ? go : hold).focus();
    },
    follow(isWaiting, isBack) {
      // It keeps the focus while the step is on its way.
      if (step.ariaDisabled !== String(!isWaiting)) step.ariaDisabled = String(!isWaiting);
      // There is one filled button at a time.
      go.classList.toggle("beholder-filled", !isBack);
    },
  };
}

/** @param {"pause" | "after" | "next"} drawing @param {string} words @param {() => void} pressed */
function button(drawing, words, pressed) {
  const made = element("button", "beholder-button", { type: "button" }, [icon(drawing, 12), words]);
  made.addEventListener("click", pressed);
  return made;
}
