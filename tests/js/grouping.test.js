// Sections are grouped by module, told from their names, and read by what is left of them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { groupNames, nameWithin } from "../../beholder_widget/js/grouping.js";
import { random } from "./samples.js";

/** @param {number} count @param {(index: number) => string[]} names */
const times = (count, names) => Array.from({ length: count }, (_, index) => names(index)).flat();

/** @param {string[]} names */
const groupsOf = (names) => groupNames(names).map(({ name, start, end }) => `${name}: ${end - start}`);

const weightAndBias = (/** @type {string} */ name) => [`${name}.weight`, `${name}.bias`];

const TRANSFORMER = ["wte.weight", "wpe.weight"].concat(
  times(12, (layer) => {
    const parts = ["ln_1", "attn.c_attn", "attn.c_proj", "ln_2", "mlp.c_fc", "mlp.c_proj"];
    return parts.flatMap((part) => weightAndBias(`h.${layer}.${part}`));
  }),
  weightAndBias("ln_f"),
);

/** Names of up to 300 sections, most of them of a few modules within others. */
function* manyNames() {
  const next = random(11);
  for (let run = 0; run < 200; run += 1) {
    const part = () => "abcd"[Math.floor(next() ** 2 * 4)];
    const name = () => Array.from({ length: 1 + Math.floor(next() * 5) }, part).join(next() < 0.9 ? "." : "/");
    yield Array.from({ length: Math.floor(next() * 300) }, name).sort();
  }
}

test("each layer of a transformer is a group, and what is outside them is in none", () => {
  assert.deepEqual(
    groupsOf(TRANSFORMER),
    times(12, (layer) => [`h.${layer}: 12`]),
  );
});

test("a layer small enough is one group, a larger one is divided into its blocks", () => {
  const block = (/** @type {string} */ name) =>
    times(3, (at) => [`${name}.conv${at}.weight`, ...weightAndBias(`${name}.bn${at}`)]);
  const names = [...block("layer1.0"), ...times(3, (at) => block(`layer2.${at}`))];
  assert.deepEqual(groupsOf(names), ["layer1.0: 9", "layer2.0: 9", "layer2.1: 9", "layer2.2: 9"]);
});

test("a group has the longest name that all of its sections begin with", () => {
  const names = times(3, (stage) => times(4, (layer) => weightAndBias(`model.stages.${stage}.blocks.${layer}`)));
  const blocks = times(3, (stage) => [`model.stages.${stage}.blocks: 8`]);
  assert.deepEqual(groupsOf(names), blocks);
});

test("a long sequence of plain layers is one group", () => {
  const names = times(13, (layer) => weightAndBias(`features.${layer}`));
  assert.deepEqual(groupsOf(names), ["features: 26"]);
});

test("a weight and its bias alone are no group", () => {
  assert.deepEqual(groupsOf(times(20, (layer) => weightAndBias(`layer${layer}`))), []);
});

test("with up to a dozen sections there are no groups", () => {
  assert.deepEqual(groupsOf(times(6, (layer) => weightAndBias(`encoder.${layer}`))), []);
  assert.deepEqual(groupsOf(times(7, (layer) => weightAndBias(`encoder.${layer}`))), ["encoder: 14"]);
});

test("names with slashes are grouped as those with dots are", () => {
  assert.deepEqual(groupsOf(TRANSFORMER.map((name) => name.replaceAll(".", "/"))).slice(0, 2), ["h/0: 12", "h/1: 12"]);
});

test("a section that has its module's own name is in its group, by that name", () => {
  const names = times(2, (block) => [...times(8, (at) => [`block${block}.layer${at}`]), `block${block}`]);
  const [group] = groupNames(names);
  assert.ok(group);
  assert.deepEqual(group, { name: "block0", start: 0, end: 9 });
  const own = names.slice(7, 9).map((name) => nameWithin(name, group));
  assert.deepEqual(own, ["layer7", "block0"]);
});

test("sections of the same name are one group", () => {
  assert.deepEqual(groupsOf(times(40, () => ["net.w"])), ["net.w: 40"]);
});

test("groups are runs from top to bottom that do not overlap", () => {
  for (const names of manyNames()) {
    let end = 0;
    for (const group of groupNames(names)) {
      assert.ok(group.start >= end && group.end >= group.start + 3 && group.end <= names.length, JSON.stringify(group));
      end = group.end;
    }
  }
});

test("a group's name and what is left of a section's are together the section's", () => {
  for (const names of manyNames()) {
    for (const group of groupNames(names)) {
      assert.notEqual(group.name, "");
      for (const name of names.slice(group.start, group.end)) {
        const rest = nameWithin(name, group);
        const whole = rest === name ? name : group.name + name[group.name.length] + rest;
        assert.ok(name.startsWith(group.name) && whole === name, `${name} in ${group.name} is ${rest}`);
      }
    }
  }
});
