// The gutter's labels: level with their sections, none over another, whatever the sections are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { LINE, placeLabels } from "../../beholder_widget/js/placing.js";
import { random } from "./samples.js";

const GAP = 5;

/** @param {...number} heights */
function stack(...heights) {
  let top = 0;
  return heights.map((height) => {
    const section = { top, height };
    top += height + GAP;
    return section;
  });
}

/** Stacks of up to 300 sections, most of them low, each with a scale. */
function* manyStacks() {
  const next = random(7);
  for (let run = 0; run < 200; run += 1) {
    const heights = Array.from({ length: 1 + Math.floor(next() * 300) }, () => Math.ceil(next() ** 3 * 128));
    yield { sections: stack(...heights), scale: 0.3 + next() * 3 };
  }
}

test("no label covers another", () => {
  for (const { sections, scale } of manyStacks()) {
    const labels = placeLabels(sections, scale).filter(({ lines }) => lines > 0);
    for (const [index, { top }] of labels.slice(1).entries()) {
      const before = labels[index] ?? assert.fail();
      assert.ok(top >= before.top + before.lines * LINE, `${top} starts in ${JSON.stringify(before)}`);
    }
  }
});

test("each label touches its own section", () => {
  for (const { sections, scale } of manyStacks()) {
    const labels = placeLabels(sections, scale);
    assert.equal(labels.length, sections.length);
    for (const [index, section] of sections.entries()) {
      const { top, lines } = labels[index] ?? assert.fail();
      const from = section.top * scale;
      const to = from + section.height * scale;
      if (lines > 0) assert.ok(top <= to && top + LINE >= from, `${top} is not level with ${from} to ${to}`);
    }
  }
});

test("a section that is high enough has its label at its top, in as many lines as there are to say", () => {
  assert.deepEqual(placeLabels(stack(200, 40, 20), 1), [
    { top: 0, lines: 4 },
    { top: 205, lines: 2 },
    { top: 250, lines: 1 },
  ]);
});

test("a section lower than a line has its label centred on it", () => {
  const [, low] = placeLabels(stack(40, 4, 40), 1);
  assert.deepEqual(low, { top: 45 + 2 - LINE / 2, lines: 1 });
});

test("a high section's label gives way to a low one's before it", () => {
  const [low, high] = placeLabels(stack(4, 100), 1);
  assert.deepEqual(low, { top: 0, lines: 1 });
  assert.equal(high?.top, LINE);
});

test("among many low sections some go without a label", () => {
  const labels = placeLabels(stack(...Array(30).fill(3)), 1);
  const shown = labels.filter(({ lines }) => lines > 0).length;
  assert.ok(shown > 10 && shown < 30, `${shown} of 30 have one`);
});

test("where there is no room for all, a high section's label takes that of the low ones right before it", () => {
  const labels = placeLabels(stack(24, 4, 4, 24, 4, 4, 24), 1);
  assert.deepEqual(
    labels.map(({ lines }) => lines),
    [1, 1, 1, 1, 1, 0, 1],
  );
});

test("a section without a label has its place marked at its own top", () => {
  const sections = stack(...Array(30).fill(3));
  const labels = placeLabels(sections, 1.5);
  const folded = labels.findIndex(({ lines }) => lines === 0);
  assert.equal(labels[folded]?.top, Number(sections[folded]?.top) * 1.5);
});
