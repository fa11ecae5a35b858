// Spells the types that declarations.mjs reads as the .NET editions spell them. The kinds: string, number, bool, any,
// double, json, asset, archive, list, map, input, union, object, enum, resource.

const primitives = {
  string: "string",
  bool: "bool",
  number: "int",
  double: "double",
  any: "object",
  json: "System.Text.Json.JsonElement",
  asset: "AssetOrArchive",
  archive: "Archive",
};

export const isCollection = (type) => type.kind === "list" || type.kind === "map";

/** The type without its outermost Input. */
export const withoutInput = (type) => (type.kind === "input" ? type.of : type);

/** A C# value type needs no "= null!" when it is required. */
export const isValueType = (type) => ["number", "double", "bool", "enum"].includes(type.kind);

/** The type with no Input anywhere: what an InputList, InputMap or InputUnion holds. */
function plain(type) {
  switch (type.kind) {
    case "input": return plain(type.of);
    case "list":
    case "map": return { ...type, of: plain(type.of) };
    case "union": return { ...type, of: type.of.map(plain) };
    default: return type;
  }
}

/**
 * Spells one type.
 * use.side: "inputs" or "outputs"; use.name(type): the C# name of an object, enum or resource; use.elementOf(enum): "string" or "number".
 * use.initialised: the property is created empty on first use, so a collection is the mutable one.
 */
export function spell(type, use) {
  const inner = { ...use, initialised: false };
  switch (type.kind) {
    case "list": return `${use.initialised ? "List" : "ImmutableArray"}<${spell(type.of, inner)}>`;
    case "map": return `${use.initialised ? "Dictionary" : "ImmutableDictionary"}<string, ${spell(type.of, inner)}>`;
    case "input": return spellInput(type.of, use);
    case "union": return spellUnion(type, inner, "Union");
    case "object":
    case "enum":
    case "resource": return use.name(type);
    default: return primitives[type.kind];
  }
}

function spellInput(type, use) {
  switch (type.kind) {
    case "list": return `InputList<${spell(plain(type.of), use)}>`;
    case "map": return `InputMap<${spell(plain(type.of), use)}>`;
    case "union": return spellUnion(plain(type), use, "InputUnion");
    case "json": return "InputJson";
    default: return `Input<${spell(type, use)}>`;
  }
}

/** .NET knows unions of two types; a union with an enum is read back as the enum's primitive. */
function spellUnion(type, use, union) {
  const isEnum = (each) => each.kind === "enum";
  if (use.side === "outputs" && type.of.some(isEnum)) {
    return spell({ kind: use.elementOf(type.of.find(isEnum)) }, use);
  }
  const arms = [...new Set(type.of.map((each) => spell(asToken(each, type), use)))];
  switch (arms.length) {
    case 1: return union === "InputUnion" ? `Input<${arms[0]}>` : arms[0];
    case 2: return `${union}<${arms.join(", ")}>`;
    default: return "object";
  }
}

/** `string | Role`: the npm edition also takes the resource itself; the .NET edition takes its name or ARN only. */
const asToken = (arm, union) =>
  arm.kind === "resource" && union.of.some((each) => each.kind === "string") ? { kind: "string" } : arm;
