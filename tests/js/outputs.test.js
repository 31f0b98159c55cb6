import assert from "node:assert/strict";
import { test } from "node:test";

import { hasOutputs, widgetOf } from "../../beholder_widget/js/outputs.js";

const HEADER = 33;

/** The URL of a PNG with a text after its header. @param {string} keyword @param {string} text @param {number} [size] */
function url(keyword, text, size = keyword.length + 1 + text.length) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  const chunk = [length, Buffer.from(`tEXt${keyword}\0${text}`), Buffer.alloc(4)];
  return `data:image/png;base64,${Buffer.concat([Buffer.alloc(HEADER, 1), ...chunk, Buffer.alloc(5000)]).toString("base64")}`;
}

test("a picture tells which widget it is of", () => {
  assert.equal(widgetOf(url("beholder_widget", "0123456789abcdef")), "0123456789abcdef");
});

test("other pictures are of no widget", () => {
  assert.equal(widgetOf(url("Comment", "0123456789abcdef")), "");
  assert.equal(widgetOf("data:image/png;base64,"), "");
  assert.equal(widgetOf("data:image/png;base64,AAAAA"), "");
  assert.equal(widgetOf("https://example.org/picture.png"), "");
  assert.equal(widgetOf(""), "");
});

test("a picture that lies about its text's length, or is no base64, does no harm", () => {
  assert.ok(widgetOf(url("beholder_widget", "abc", 2 ** 31)).length < 160);
  assert.equal(widgetOf("data:image/png;base64,%%%%"), "");
});

test("a page whose only output is away for a moment is one with outputs still", () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, "document");
  const page = (/** @type {string[]} */ ...classes) => {
    const querySelector = (/** @type {string} */ selector) =>
      selector.split(", ").find((each) => classes.includes(each)) ?? null;
    Object.defineProperty(globalThis, "document", { value: { querySelector }, configurable: true });
    return hasOutputs();
  };
  try {
    assert.ok(page(".jp-OutputArea", ".jp-OutputArea-output"));
    assert.ok(page(".jp-OutputArea"));
    assert.ok(!page(".output"));
  } finally {
    if (before) Object.defineProperty(globalThis, "document", before);
    else Reflect.deleteProperty(globalThis, "document");
  }
});
