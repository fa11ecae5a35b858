import assert from "node:assert/strict";
import { test } from "node:test";
import { enumMember, parameterName, propertyName } from "../src/names.mjs";

test("a property is its wire name with a capital", () => {
  assert.equal(propertyName("enableDns64"), "EnableDns64");
  assert.equal(propertyName("hostIP"), "HostIP");
  assert.equal(propertyName("Statement"), "Statement");
  assert.equal(propertyName("x-kubernetes-list-type"), "XKubernetesListType");
});

test("a parameter keeps its wire name unless C# reserves it", () => {
  assert.equal(parameterName("cidrBlock"), "cidrBlock");
  assert.equal(parameterName("operator"), "@operator");
  assert.equal(parameterName("default"), "@default");
  assert.equal(parameterName("$ref"), "@ref");
});

test("an enum member keeps its spelling unless every struct has a member of that name", () => {
  assert.equal(enumMember("PolicyDocumentVersion_2012_10_17"), "PolicyDocumentVersion_2012_10_17");
  assert.equal(enumMember("Equals"), "EqualsValue");
});
