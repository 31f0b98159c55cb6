// What is typed into "Go to", the names that come near, and the trail to what is singled out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { find, nearest } from "../../beholder_widget/js/finding.js";
import { ALL, globOf, globOfModule, Trail } from "../../beholder_widget/js/singling.js";

const SECTIONS = [
  { name: "fc6.weight", shape: [4096, 25088] },
  { name: "fc6.bias", shape: [4096] },
  { name: "layer1.0.conv1.weight", shape: [16, 16, 3, 3] },
  { name: "cache[0]", shape: [3] },
  { name: "temperature", shape: [] },
];
const found = (/** @type {string} */ text, current = -1) => find(text, SECTIONS, current).found;

test("a name and an index are found", () => {
  assert.deepEqual(found("fc6.weight[17, 33]"), { section: 0, index: [17, 33] });
  assert.deepEqual(found("  layer1.0.conv1.weight[7,5,0,1] "), { section: 2, index: [7, 5, 0, 1] });
  assert.deepEqual(found("fc6.weight[17, 33"), { section: 0, index: [17, 33] });
  assert.deepEqual(found("fc6.bias[5,]"), { section: 1, index: [5] });
});

test("a name that ends in brackets itself is found, with an index and without", () => {
  assert.deepEqual(found("cache[0]"), { section: 3, index: [0] });
  assert.deepEqual(found("cache[0][2]"), { section: 3, index: [2] });
});

test("a name alone is its first value, and an index alone is of the section in view", () => {
  assert.deepEqual(found("fc6.weight"), { section: 0, index: [0, 0] });
  assert.deepEqual(found("temperature"), { section: 4, index: [] });
  assert.deepEqual(found("[3, 4]", 0), { section: 0, index: [3, 4] });
  assert.equal(found("[3, 4]"), null);
});

test("of a section that is not among those shown it is not said that there is none", () => {
  assert.equal(find("head.weight[1]", SECTIONS).problem, "No section is named head.weight.");
  const part = find("head.weight[1]", SECTIONS, 0, true);
  assert.equal(part.problem, "head.weight is not among the sections shown now. Go back to all.");
});

test("a negative index counts from the end, with a hyphen or a true minus", () => {
  assert.deepEqual(found("fc6.weight[-1, \u22122]"), { section: 0, index: [4095, 25086] });
});

test("an index that the array does not have is told with what it has", () => {
  assert.match(find("fc6.weight[17000, 33]", SECTIONS).problem, /17000 is outside: axis 0 has 0 to 4095/);
  assert.match(find("fc6.weight[1]", SECTIONS).problem, /2 numbers, not 1/);
  assert.match(find("fc6.weight[a, 1]", SECTIONS).problem, /a is no whole number/);
});

test("a name that nothing has gets the near ones", () => {
  const { problem, near } = find("fc6.wieght[1, 2]", SECTIONS);
  assert.match(problem, /No section is named fc6.wieght/);
  assert.equal(near[0], "fc6.weight");
  assert.deepEqual(
    nearest(
      "conv1",
      SECTIONS.map(({ name }) => name),
    ),
    ["layer1.0.conv1.weight"],
  );
  assert.deepEqual(nearest("", ["a"]), []);
  assert.ok(
    nearest(
      "layer",
      Array.from({ length: 5000 }, (_, index) => `layer${index}`),
    ).length <= 3,
  );
});

test("a glob stands for one name, whatever is in it", () => {
  assert.equal(globOf("0.conv1.weight"), "0.conv1.weight");
  assert.equal(globOf("cache[0]*"), "cache[[]0][*]");
  assert.equal(globOf("/a/b/"), "[/]a/b/");
});

test("the glob of a module takes what is in it, and not its neighbour", () => {
  assert.equal(globOfModule("layer1", ["layer1.a", "layer1.b", "layer10.a"]), "layer1.*");
  assert.equal(globOfModule("dense", ["dense", "dense/kernel"]), "dense|dense/*");
});

test("the trail leads on and back, and a filter that was typed begins it anew", () => {
  const trail = new Trail();
  assert.equal(trail.back(), null);
  trail.into({ label: "layer1", select: "layer1.*" });
  trail.into({ label: "0.conv1.weight", select: "layer1.0.conv1.weight" });
  trail.follow("layer1.0.conv1.weight");
  assert.equal(trail.steps.length, 3);
  assert.equal(trail.back(), "layer1.*");
  assert.equal(trail.back(0), "");
  assert.deepEqual(trail.steps, [ALL]);
  trail.follow("fc*");
  assert.deepEqual(trail.steps, [ALL, { label: "fc*", select: "fc*" }]);
  trail.follow("");
  assert.deepEqual(trail.steps, [ALL]);
});
