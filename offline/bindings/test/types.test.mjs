import assert from "node:assert/strict";
import { test } from "node:test";
import { spell } from "../src/types.mjs";

const string = { kind: "string" };
const number = { kind: "number" };
const input = (of) => ({ kind: "input", of });
const list = (of) => ({ kind: "list", of });
const map = (of) => ({ kind: "map", of });
const union = (...of) => ({ kind: "union", of });
const object = { kind: "object", name: "Rule" };
const role = { kind: "resource", name: "Role" };
const tenancy = { kind: "enum", name: "Tenancy" };

const use = (side) => ({ side, name: (type) => type.name, elementOf: () => "string", initialised: false });
const asInput = (type) => spell(type, use("inputs"));
const asOutput = (type) => spell(type, use("outputs"));

test("an input of a collection is an InputList or InputMap of plain elements", () => {
  assert.equal(asInput(input(list(input(string)))), "InputList<string>");
  assert.equal(asInput(input(map(input(object)))), "InputMap<Rule>");
  assert.equal(asInput(input(map(input(list(input(string)))))), "InputMap<ImmutableArray<string>>");
});

test("a collection outside an input is created by its property, inside a type it is immutable", () => {
  const property = { ...use("inputs"), initialised: true };

  assert.equal(spell(map(object), property), "Dictionary<string, Rule>");
  assert.equal(spell(list(list(string)), property), "List<ImmutableArray<string>>");
  assert.equal(asOutput(map(list(string))), "ImmutableDictionary<string, ImmutableArray<string>>");
});

test("a union of two types is a Union, of more an object", () => {
  assert.equal(asInput(input(union(number, string))), "InputUnion<int, string>");
  assert.equal(asInput(input(union(string, list(input(string))))), "InputUnion<string, ImmutableArray<string>>");
  assert.equal(asInput(union(string, map(object))), "Union<string, ImmutableDictionary<string, Rule>>");
  assert.equal(asInput(input(union(string, object, number))), "object");
});

test("a union of a string and a resource takes the string alone", () => {
  assert.equal(asInput(input(union(string, role))), "Input<string>");
  assert.equal(asInput(input(list(input(union(string, role))))), "InputList<string>");
});

test("a union with an enum is read back as the enum's primitive", () => {
  assert.equal(asInput(input(union(string, tenancy))), "InputUnion<string, Tenancy>");
  assert.equal(asOutput(union(string, tenancy)), "string");
});

test("TypeScript's number and any are what the overrides say", () => {
  assert.equal(asInput(input(number)), "Input<int>");
  assert.equal(asInput(input({ kind: "double" })), "Input<double>");
  assert.equal(asInput(input({ kind: "json" })), "InputJson");
  assert.equal(asOutput({ kind: "json" }), "System.Text.Json.JsonElement");
});
