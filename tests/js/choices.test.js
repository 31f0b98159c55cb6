// What the controls offer is read out of whatever the trait holds.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readChoices } from "../../beholder_widget/js/choices.js";
import { TRAITS } from "./fake_model.js";

const TOLD = TRAITS._beholder_choices;
const NOTHING = readChoices(undefined);

test("all that Python tells is read", () => {
  const { palette, ...others } = readChoices(TOLD);
  const { palette: told, ...rest } = TOLD;
  assert.deepEqual(others, { colors: {}, diverging: [], ...rest });
  const { nan, posinf, neginf, first_level: first, levels } = told;
  assert.deepEqual(palette, { nan, posinf, neginf, first, levels });
});

for (const trait of [undefined, null, {}, [], 3, "choices", { values: null, ranges: 1, palette: [] }]) {
  test(`${JSON.stringify(trait)} offers nothing and limits nothing`, () => {
    assert.deepEqual(readChoices(trait), {
      values: [],
      modes: [],
      scalings: [],
      colormaps: [],
      ranges: { window: null, rate: null },
      holds: [],
      words: {},
      ranks: [],
      select_length: null,
      palette: { nan: -1, posinf: -1, neginf: -1, first: 4, levels: 252 },
      colors: {},
      diverging: [],
    });
  });
}

for (const name of /** @type {const} */ (["values", "modes", "scalings", "colormaps", "select_length"])) {
  test(`without ${name} all else is there`, () => {
    assert.deepEqual(readChoices({ ...TOLD, [name]: { broken: true } }), {
      ...readChoices(TOLD),
      [name]: NOTHING[name],
    });
  });
}

test("a range whose ends are the wrong way round is none", () => {
  assert.equal(readChoices({ ranges: { window: [100, 2] } }).ranges.window, null);
});
