// The messages that the page's types describe are those that Python sends and accepts, field by field.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

import { build } from "../../beholder_widget/js/messages.js";

/** @typedef {Record<string, string[]>} Fields by the type of message */

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** @type {{from_kernel: Fields, from_page: Fields, status: string[]}} as Python tells it */
const contract = JSON.parse(readFileSync(path("../data/messages.json"), "utf8"));

const sources = ["messages", "state"].map((name) => path(`../../beholder_widget/js/${name}.js`));
const options = { allowJs: true, checkJs: true, noEmit: true, strict: true, module: ts.ModuleKind.NodeNext };
const program = ts.createProgram(sources, { ...options, target: ts.ScriptTarget.ES2022, types: [] });
const checker = program.getTypeChecker();

/** @param {string} name @returns {ts.Type} what a typedef of the two modules says */
function typedef(name) {
  for (const source of sources) {
    const file = program.getSourceFile(source);
    const module = file && checker.getSymbolAtLocation(file);
    const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (found) return checker.getDeclaredTypeOfSymbol(found);
  }
  throw new Error(`there is no typedef ${name}`);
}

/** @param {ts.Type} type @returns the names of an object's fields */
const fieldsOf = (type) => type.getProperties().map(({ name }) => name);

/** @param {string} name of a union of messages @returns {Fields} */
function messages(name) {
  const union = typedef(name);
  assert.ok(union.isUnion(), `${name} is no union`);
  return Object.fromEntries(
    union.types.map((message) => {
      const type = message.getProperty("type");
      const literal = type && checker.getTypeOfSymbol(type);
      assert.ok(literal?.isStringLiteral(), `a message of ${name} has no type`);
      return [literal.value, fieldsOf(message).filter((field) => field !== "type")];
    }),
  );
}

/** @param {Fields} fields in an order that does not matter */
const sorted = (fields) =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, names]) => /** @type {const} */ ([name, [...names].sort()]))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

test("the page reads the messages that Python sends", () => {
  assert.deepEqual(sorted(messages("FromKernel")), sorted(contract.from_kernel));
});

test("the page sends the messages that Python accepts", () => {
  assert.deepEqual(sorted(messages("FromPage")), sorted(contract.from_page));
});

test("each message that the page sends has a function that makes it", () => {
  assert.deepEqual(Object.keys(build).sort(), Object.keys(contract.from_page).sort());
});

test("a status has the fields that Python gives it", () => {
  assert.deepEqual(fieldsOf(typedef("Status")).sort(), [...contract.status].sort());
});
