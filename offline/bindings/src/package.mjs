// One package while it is generated: where its names live in .NET and what overrides.json says of it.
import path from "node:path";
import { Declarations } from "./declarations.mjs";
import { readNestedDefaults } from "./scripts.mjs";
import { UserError } from "./errors.mjs";
import { lowerFirst, propertyName } from "./names.mjs";

export class Package {
  #overrides;
  #nestedDefaults;
  #unused;

  /** entry: of types.json; overrides: of overrides.json; directory: the unpacked npm package. */
  constructor(key, entry, overrides, directory) {
    this.key = key;
    this.npmName = entry.npm;
    this.version = entry.version;
    this.origin = `${entry.npm} ${entry.version}`;
    this.directory = directory;
    this.name = overrides.name;
    this.assembly = `Pulumi.${overrides.name}`;
    this.references = overrides.references;
    /** "args": nested inputs are published as they are named; "resource": with "Args" added; "kubernetes": and under Types. */
    this.style = overrides.style;
    this.liftSingleValueMethods = overrides.liftSingleValueMethods === true;
    this.declarations = new Declarations(directory, this.origin);
    this.#overrides = overrides;
    this.#unused = new Set([...Object.keys(overrides.properties ?? {}), ...Object.keys(overrides.droppedEnumMembers ?? {})]);
  }

  script(file) {
    return path.join(this.directory, `${file}.js`);
  }

  /** A module's casing is stated, never derived: "cloudwatch" is CloudWatch, and one published name is a misspelling. */
  #published(module) {
    const name = this.#overrides.namespaces?.[module];
    if (name === undefined) {
      throw new UserError(`overrides.json: say under "namespaces" of "${this.key}" what .NET calls the module "${module}"`);
    }
    return name;
  }

  /** "ec2" -> "Pulumi.Aws.Ec2"; the root module is "Pulumi.Aws". */
  namespace(module) {
    return module === "" ? this.assembly : `${this.assembly}.${this.#published(module)}`;
  }

  /** The namespace of nested types: side is "Inputs" or "Outputs". */
  nestedNamespace(module, side) {
    return this.style === "kubernetes"
      ? `${this.assembly}.Types.${side}.${this.#published(module)}`
      : `${this.namespace(module)}.${side}`;
  }

  /** The folder of a module below the package's: "Core/V1". */
  folder(module) {
    return this.namespace(module).slice(this.assembly.length + 1).replaceAll(".", "/");
  }

  /** What overrides.json says of one property: {name?, type?, secret?}; "owner" is "module/Type" as the npm edition has it. */
  #property(owner, wireName) {
    const key = `${owner}.${wireName}`;
    const facts = this.#overrides.properties?.[key];
    if (facts !== undefined) {
      this.#unused.delete(key);
    }
    return facts ?? {};
  }

  propertyName(owner, wireName) {
    return this.#property(owner, wireName).name ?? propertyName(wireName);
  }

  /** TypeScript has one kind of number and no kind of JSON: what to read a property's type as. */
  propertyType(owner, wireName, type) {
    const as = this.#property(owner, wireName).type;
    return as === undefined ? type : replaced(type, as);
  }

  isSecret(owner, wireName) {
    return this.#property(owner, wireName).secret === true;
  }

  /** The overrides that nothing generated asked for: a list that shrank, or a misspelt name. */
  get unusedOverrides() {
    return [...this.#unused].map((key) => `${this.key}: ${key}`);
  }

  /** The npm edition keeps some old spellings of enum members that the .NET edition never had. */
  isDroppedMember(owner, member) {
    this.#unused.delete(owner);
    return this.#overrides.droppedEnumMembers?.[owner]?.includes(member) ?? false;
  }

  /** The default values that the constructor of a nested input type sets. */
  nestedDefaults(name) {
    this.#nestedDefaults ??= readNestedDefaults(this.directory);
    return this.#nestedDefaults.get(lowerFirst(name)) ?? new Map();
  }
}

/** The innermost "number" or "any" of a type, read as "double" or "json". */
function replaced(type, as) {
  return ["number", "any"].includes(type.kind) ? { ...type, kind: as } : { ...type, of: replaced(type.of, as) };
}
