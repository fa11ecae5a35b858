// One package while it is generated: where its names live in .NET and what overrides.json says of it.
import path from "node:path";
import { Declarations } from "./declarations.mjs";
import { readNestedDefaults } from "./scripts.mjs";
import { lowerFirst, namespaceOf, propertyName } from "./names.mjs";

export class Package {
  #overrides;
  #nestedDefaults;

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
    this.declarations = new Declarations(directory);
    this.#overrides = overrides;
  }

  script(file) {
    return path.join(this.directory, `${file}.js`);
  }

  /** "ec2" -> "Pulumi.Aws.Ec2"; the root module is "Pulumi.Aws". */
  namespace(module) {
    return module === "" ? this.assembly : `${this.assembly}.${namespaceOf(module, this.#overrides.namespaces)}`;
  }

  /** The namespace of nested types: side is "Inputs" or "Outputs". */
  nestedNamespace(module, side) {
    return this.style === "kubernetes"
      ? `${this.assembly}.Types.${side}.${namespaceOf(module, this.#overrides.namespaces)}`
      : `${this.namespace(module)}.${side}`;
  }

  /** The folder of a module below the package's: "Core/V1". */
  folder(module) {
    return this.namespace(module).slice(this.assembly.length + 1).replaceAll(".", "/");
  }

  /** The C# name of one property; "owner" is "module/Type" as the npm edition has it. */
  propertyName(owner, wireName) {
    return this.#overrides.properties?.[`${owner}.${wireName}`] ?? propertyName(wireName);
  }

  numberType(owner, wireName) {
    return this.#overrides.doubles?.includes(`${owner}.${wireName}`) ? "double" : "int";
  }

  isDroppedMember(owner, member) {
    return this.#overrides.droppedEnumMembers?.[owner]?.includes(member) ?? false;
  }

  /** The default values that the constructor of a nested input type sets. */
  nestedDefaults(name) {
    this.#nestedDefaults ??= readNestedDefaults(this.directory);
    return this.#nestedDefaults.get(lowerFirst(name)) ?? new Map();
  }
}
