// What is written in a cell can be read on its colour.

import assert from "node:assert/strict";
import { test } from "node:test";

import { inkOn, wordsIn } from "../../beholder_widget/js/texts.js";

/** @param {number} byte */
const linear = (byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);

test("black or white ink has a contrast of at least 4.5 on any colour", () => {
  for (let red = 0; red <= 255; red += 17) {
    for (let green = 0; green <= 255; green += 17) {
      for (let blue = 0; blue <= 255; blue += 17) {
        const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        const { ink, isAmple } = inkOn(0xff000000 | (blue << 16) | (green << 8) | red);
        const contrast = ink === "#000" ? (light + 0.05) / 0.05 : 1.05 / (light + 0.05);
        assert.ok(contrast >= 4.5, `${contrast} on ${red} ${green} ${blue}`);
        assert.equal(isAmple, contrast > 8);
      }
    }
  }
});

test("what a colour stands for is written with no digit more than it is worth, and gives way to the value", () => {
  const about = { value: 0.5317, near: 0.002 };
  assert.equal(wordsIn({ value: null, about }, 8), "0.532");
  assert.equal(wordsIn({ value: null, about: { ...about, near: 0.02 } }, 8), "0.53");
  assert.equal(wordsIn({ value: -0.25, about }, 8), "\u22120.250");
  assert.equal(wordsIn({ value: null, about: { value: NaN, near: 0 } }, 8), "NaN");
  assert.equal(wordsIn({ value: null, about: null }, 8), "");
});
