// What the members of the generated classes are called, how their types are spelled, and what else must exist for that.
import { enumMember, parameterName, upperFirst } from "./names.mjs";
import { isCollection, isValueType, spell, withoutInput } from "./types.mjs";

/**
 * Types are named for a use. An input type's variant says for what: "args" of resources, "state" of lookups, "plain" and
 * "function" arguments of functions; an output type's is "output", or "result" of functions.
 */
export function nestedName(pkg, name, variant) {
  switch (variant) {
    case "args": return pkg.style === "args" ? name : `${name}Args`;
    case "state": return `${pkg.style === "args" ? name.replace(/Args$/, "") : name}GetArgs`;
    case "plain": return `${name}Args`;
    case "function": return `${name.replace(/Args$/, "")}InputArgs`;
    case "result": return `${name}Result`;
    default: return name;
  }
}

/** "any" is the one argument that takes outputs without the npm edition saying so. */
const inputType = (type, variant) =>
  ["any", "json"].includes(type.kind) && variant !== "plain" ? { kind: "input", of: type } : type;

/** An owner is "module/Type" as the npm edition has it: what overrides.json goes by. */
export class Members {
  #packages;
  #reach;

  /** reach: called with every {kind, pkg, module, name, variant?} that a spelled type names. */
  constructor(packages, reach) {
    this.#packages = packages;
    this.#reach = reach;
  }

  inputs(pkg, module, owner, properties, variant, facts) {
    const use = this.#use(pkg, module, "inputs", variant);
    return properties.map((property) => {
      const type = inputType(pkg.propertyType(owner, property.name, property.type), variant);
      const bare = withoutInput(type);
      const collection = isCollection(bare) ? bare.kind : undefined;
      return {
        wire: property.name,
        name: pkg.propertyName(owner, property.name),
        spelled: spell(type, { ...use, initialised: collection !== undefined && type.kind !== "input" }),
        element: collection && spell(withoutInput(bare.of), use),
        collection,
        required: !property.optional,
        valueType: isValueType(type),
        deprecated: property.deprecated,
        secret: facts?.get(property.name)?.secret || pkg.isSecret(owner, property.name),
        json: facts?.get(property.name)?.json ?? false,
      };
    });
  }

  /** The fields of an output type. */
  outputFields(pkg, module, owner, properties, variant) {
    const use = this.#use(pkg, module, "outputs", variant);
    return properties.map((property) => ({
      name: pkg.propertyName(owner, property.name),
      parameter: parameterName(property.name),
      spelled: spellOutput(pkg, pkg.propertyType(owner, property.name, property.type), property.optional, use),
    }));
  }

  /** The outputs of a resource. */
  outputs(pkg, module, owner, declared) {
    const use = this.#use(pkg, module, "outputs", "output");
    // A provider's settings come back as strings, whatever they went in as.
    const read = (name, type) =>
      (declared.base === "ProviderResource" ? { kind: "string" } : pkg.propertyType(owner, name, type));
    return declared.outputs.map(({ name, type: { of: { optional, ...type } } }) => ({
      wire: name,
      name: pkg.propertyName(owner, name),
      spelled: spellOutput(pkg, read(name, type), optional, use),
    }));
  }

  /** The inputs that a resource sets itself, such as a Kubernetes object's kind. */
  constants(pkg, owner, declared, script) {
    return declared.args
      .filter((property) => script.inputs.get(property.name)?.constant !== undefined)
      .map((property) => ({
        name: pkg.propertyName(owner, property.name),
        value: JSON.stringify(script.inputs.get(property.name).constant),
      }));
  }

  /** What a constructor of inputs assigns; given: property -> {value?, environment?}. */
  defaults(pkg, owner, properties, given) {
    return properties.filter((property) => given.get(property.name) !== undefined).map((property) => ({
      name: pkg.propertyName(owner, property.name),
      value: this.#default(pkg, withoutInput(pkg.propertyType(owner, property.name, property.type)), given.get(property.name)),
    }));
  }

  #default(pkg, type, { value, environment }) {
    const fallback = value === undefined ? undefined : this.#literal(pkg, type, value);
    if (environment === undefined) {
      return fallback;
    }
    const reader = { bool: "Boolean", number: "Int32", double: "Double" }[type.kind] ?? "";
    const read = `Utilities.GetEnv${reader}(${environment.map((name) => JSON.stringify(name)).join(", ")})`;
    return fallback === undefined ? read : `${read} ?? ${fallback}`;
  }

  #literal(pkg, type, value) {
    if (type.kind !== "enum") {
      return JSON.stringify(value);
    }
    const home = this.#packageOf(type, pkg);
    const member = home.declarations.enumType(type.module, type.name).find((each) => each.value === value);
    return `${home.namespace(type.module)}.${type.name}.${enumMember(member.name)}`;
  }

  /** "string" or "number". */
  enumElement(pkg, { module, name }) {
    return typeof pkg.declarations.enumType(module, name)[0].value;
  }

  #use(pkg, module, side, variant) {
    const name = (type) => this.#name(type, { pkg, module, variant });
    const elementOf = (type) => this.enumElement(this.#packageOf(type, pkg), type);
    return { side, name, elementOf };
  }

  #packageOf(type, pkg) {
    return type.package === undefined ? pkg : [...this.#packages.values()].find((other) => other.npmName === type.package);
  }

  #name(type, { pkg, module, variant }) {
    const home = this.#packageOf(type, pkg);
    if (type.kind !== "object") {
      this.#reach({ kind: type.kind, pkg: home, module: type.module, name: type.name });
      return `${home.namespace(type.module)}.${type.name}`;
    }
    // What another package reaches is never one of its function's own types.
    const used = home === pkg ? variant : type.side === "inputs" ? "args" : "output";
    this.#reach({ kind: type.side, pkg: home, module: type.module, name: type.name, variant: used });
    const side = upperFirst(type.side);
    const near = home === pkg && type.module === module && pkg.style !== "kubernetes";
    return `${near ? side : home.nestedNamespace(type.module, side)}.${nestedName(home, type.name, used)}`;
  }
}

/** Kubernetes outputs are never marked nullable; neither are lists, which are empty instead. */
function spellOutput(pkg, type, optional, use) {
  const nullable = optional && pkg.style !== "kubernetes" && type.kind !== "list";
  return `${spell(type, use)}${nullable ? "?" : ""}`;
}
