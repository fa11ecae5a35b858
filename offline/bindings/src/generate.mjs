// Walks from the listed resources, functions and providers to everything that they reach, across the packages, and
// writes each thing once.
import * as csharp from "./csharp.mjs";
import { UserError } from "./errors.mjs";
import { Members, nestedName } from "./members.mjs";
import { enumMember, upperFirst } from "./names.mjs";
import { readFunctionToken, readResourceScript } from "./scripts.mjs";

/**
 * packages: Map of key -> Package; lists: types.json's "packages".
 * Returns Map of path (below offline/) -> text.
 */
export function generate(packages, lists) {
  const generator = new Generator(packages);
  for (const [key, list] of Object.entries(lists)) {
    const pkg = packages.get(key);
    if (list.provider) {
      generator.reach({ kind: "resource", pkg, module: "", name: "Provider" });
    }
    each(list.resources, (module, name) => generator.reach({ kind: "resource", pkg, module, name }));
    each(list.functions, (module, name) => generator.reach({ kind: "function", pkg, module, name }));
    each(list.lookups, (module, name) => generator.lookups.add(`${key}:${module}/${name}`));
  }
  return generator.run();
}

function each(byModule, action) {
  for (const [module, names] of Object.entries(byModule ?? {})) {
    names.forEach((name) => action(module, name));
  }
}

class Generator {
  lookups = new Set();
  #packages;
  #members;
  #waiting = [];
  #reached = new Set();
  #files = new Map();
  #enums = new Map();

  constructor(packages) {
    this.#packages = packages;
    this.#members = new Members(packages, (thing) => this.reach(thing));
  }

  /** thing: {kind: resource|function|enum|inputs|outputs, pkg, module, name, variant?} */
  reach(thing) {
    const id = [thing.pkg.key, thing.kind, thing.module, thing.name, thing.variant].join(":");
    if (!this.#reached.has(id)) {
      this.#reached.add(id);
      this.#waiting.push(thing);
    }
  }

  run() {
    const writers = {
      resource: (thing) => this.#writeResource(thing),
      function: (thing) => this.#writeFunction(thing),
      enum: (thing) => this.#collectEnum(thing),
      inputs: (thing) => this.#writeInputs(thing),
      outputs: (thing) => this.#writeOutputs(thing),
    };
    while (this.#waiting.length > 0) {
      const thing = this.#waiting.pop();
      writers[thing.kind](thing);
    }
    this.#writeEnums();
    for (const pkg of this.#packages.values()) {
      this.#writeShared(pkg);
    }
    const unused = [...this.#packages.values()].flatMap((pkg) => pkg.unusedOverrides);
    if (unused.length > 0) {
      throw new UserError(`overrides.json speaks of what is not generated; remove or correct:\n${unused.join("\n")}`);
    }
    return new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #add(pkg, relative, namespace, types) {
    this.#addText(pkg, relative, csharp.file(pkg.origin, namespace, types));
  }

  #addText(pkg, relative, text) {
    const path = [pkg.assembly, ...relative.filter((part) => part !== "")].join("/");
    if (this.#files.has(path) && this.#files.get(path) !== text) {
      throw new Error(`${path} would be written twice with different contents`);
    }
    this.#files.set(path, text);
  }

  #writeInputs({ pkg, module, name, variant }) {
    const owner = `${module}/${name}`;
    if (pkg.style === "kubernetes" && pkg.declarations.hasResource(module, name)) {
      // Arguments of resources and nested types share a namespace there; the published class is the resource's.
      const declared = pkg.declarations.resource(module, name);
      this.#writeArgs(pkg, module, name, this.#args(pkg, module, name, declared, readResourceScript(pkg.script(declared.file))));
      return;
    }
    const { properties } = pkg.declarations.objectType("inputs", module, name);
    const className = nestedName(pkg, name, variant);
    const text = csharp.inputClass({
      name: className,
      base: variant === "plain" ? "InvokeArgs" : "ResourceArgs",
      sealed: pkg.style !== "kubernetes",
      inputs: this.#members.inputs(pkg, module, owner, properties, variant),
      defaults: this.#members.defaults(pkg, owner, properties, pkg.nestedDefaults(name)),
    });
    this.#add(pkg, [pkg.folder(module), "Inputs", `${className}.cs`], pkg.nestedNamespace(module, "Inputs"), [text]);
  }

  #writeOutputs({ pkg, module, name, variant }) {
    const { properties } = pkg.declarations.objectType("outputs", module, name);
    const className = nestedName(pkg, name, variant);
    const fields = this.#members.outputFields(pkg, module, `${module}/${name}`, properties, variant);
    const text = csharp.outputClass({ name: className, fields });
    this.#add(pkg, [pkg.folder(module), "Outputs", `${className}.cs`], pkg.nestedNamespace(module, "Outputs"), [text]);
  }

  #collectEnum({ pkg, module, name }) {
    const owner = `${module}/${name}`;
    const members = pkg.declarations.enumType(module, name).filter((member) => !pkg.isDroppedMember(owner, member.name));
    const text = csharp.enumType({
      name,
      element: this.#members.enumElement(pkg, { module, name }) === "string" ? "string" : "double",
      members: members.map((member) => ({ ...member, name: enumMember(member.name) })),
    });
    const key = `${pkg.key}:${module}`;
    const found = this.#enums.get(key) ?? { pkg, module, types: [] };
    found.types.push({ name, text });
    this.#enums.set(key, found);
  }

  #writeEnums() {
    for (const { pkg, module, types } of this.#enums.values()) {
      const texts = types.sort((a, b) => (a.name < b.name ? -1 : 1)).map((type) => type.text);
      this.#add(pkg, [pkg.folder(module), "Enums.cs"], pkg.namespace(module), texts);
    }
  }

  #writeResource({ pkg, module, name }) {
    const owner = `${module}/${name}`;
    const declared = pkg.declarations.resource(module, name);
    const script = readResourceScript(pkg.script(declared.file));
    const resource = describeResource(pkg, module, name, declared, script);
    const stateName = this.#stateName(pkg, owner, name, declared);
    const methods = declared.methods.map((method) => this.#method(pkg, module, owner, name, method, script));
    const text = csharp.resourceClass({
      ...resource,
      outputs: this.#members.outputs(pkg, module, owner, declared),
      constants: this.#members.constants(pkg, owner, declared, script),
      state: resource.kind === "CustomResource" ? stateName : undefined,
      methods: methods.map((method) => method.signature),
    });
    this.#writeResourceTypes({ pkg, module, name, owner, declared, script, stateName, methods, text });
  }

  #stateName(pkg, owner, name, declared) {
    if (declared.state === undefined) {
      return "";
    }
    return this.lookups.has(`${pkg.key}:${owner}`) ? `${name}State` : undefined;
  }

  #writeResourceTypes({ pkg, module, name, owner, declared, script, stateName, methods, text }) {
    const args = this.#args(pkg, module, name, declared, script);
    const apart = pkg.style === "kubernetes" && name !== "Provider";
    const near = [text, ...(apart ? [] : [args]), ...methods.flatMap((method) => method.types)];
    if (stateName) {
      const inputs = this.#members.inputs(pkg, module, owner, declared.state, "state", script.inputs);
      near.push(csharp.inputClass({ name: stateName, base: "ResourceArgs", sealed: true, inputs, defaults: [] }));
    }
    this.#add(pkg, [pkg.folder(module), `${name}.cs`], pkg.namespace(module), near);
    if (apart) {
      this.#writeArgs(pkg, module, name, args);
    }
  }

  #args(pkg, module, name, declared, script) {
    const owner = `${module}/${name}`;
    const defaults = new Map([...script.inputs].map(([input, facts]) => [input, facts.default]));
    return csharp.inputClass({
      name: `${name}Args`,
      base: "ResourceArgs",
      sealed: pkg.style !== "kubernetes" || name === "Provider",
      inputs: this.#members.inputs(pkg, module, owner, declared.args, "args", script.inputs),
      defaults: this.#members.defaults(pkg, owner, declared.args, defaults),
    });
  }

  #writeArgs(pkg, module, name, text) {
    this.#add(pkg, [pkg.folder(module), "Inputs", `${name}Args.cs`], pkg.nestedNamespace(module, "Inputs"), [text]);
  }

  #method(pkg, module, owner, className, declared, script) {
    const name = upperFirst(declared.name);
    const args = declared.args.length === 0 ? undefined : `${className}${name}Args`;
    const result = `${className}${name}Result`;
    const fields = this.#members.outputFields(pkg, module, owner, declared.result, "output");
    const lift = pkg.liftSingleValueMethods && fields.length === 1;
    const types = [csharp.outputClass({ name: result, internal: lift, fields })];
    if (args !== undefined) {
      const inputs = this.#members.inputs(pkg, module, owner, declared.args, "args");
      types.unshift(csharp.inputClass({ name: args, base: "CallArgs", sealed: true, inputs, defaults: [] }));
    }
    const signature = {
      name,
      args,
      argsOptional: declared.args.every((property) => property.optional),
      returns: lift ? fields[0].spelled : result,
      result,
      token: script.calls.get(declared.name),
      lift: lift ? `.Apply(v => v.${fields[0].name})` : "",
    };
    return { signature, types };
  }

  #writeFunction({ pkg, module, name }) {
    const className = upperFirst(name);
    const owner = `${module}/${className}`;
    const declared = pkg.declarations.function(module, name);
    const named = (suffix, properties) => (properties === undefined ? undefined : `${className}${suffix}`);
    const inputs = (argsName, properties, variant) => (properties === undefined ? [] : [csharp.inputClass({
      name: argsName,
      base: "InvokeArgs",
      sealed: pkg.style !== "kubernetes",
      inputs: this.#members.inputs(pkg, module, owner, properties, variant),
      defaults: [],
    })]);
    const args = named("Args", declared.args);
    const invokeArgs = named("InvokeArgs", declared.outputArgs);
    const result = `${className}Result`;
    const text = csharp.functionClass({
      name: className,
      token: readFunctionToken(pkg.script(declared.file)),
      result, args, invokeArgs,
      optional: (declared.args ?? []).every((property) => property.optional),
      deprecated: declared.deprecated,
    });
    this.#add(pkg, [pkg.folder(module), `${className}.cs`], pkg.namespace(module), [
      text,
      ...inputs(args, declared.args, "plain"),
      ...inputs(invokeArgs, declared.outputArgs, "function"),
      csharp.outputClass({ name: result, fields: this.#members.outputFields(pkg, module, owner, declared.result, "result") }),
    ]);
  }

  #writeShared(pkg) {
    const { assembly, version, origin, references } = pkg;
    const attribute = `${pkg.name}ResourceTypeAttribute`;
    this.#add(pkg, ["Utilities.cs"], assembly, [csharp.utilities({ attribute, version })]);
    if (pkg.style === "kubernetes") {
      this.#add(pkg, ["KubernetesResource.cs"], assembly, [csharp.kubernetesResource]);
    }
    this.#addText(pkg, [`${assembly}.csproj`], csharp.project({ assembly, version, origin, references }));
  }
}

function describeResource(pkg, module, name, declared, script) {
  const isProvider = declared.base === "ProviderResource";
  const isComponent = declared.base === "ComponentResource";
  const ownBase = pkg.style === "kubernetes" && declared.base === "CustomResource";
  const args = pkg.style === "kubernetes" && !isProvider ? `${pkg.nestedNamespace(module, "Inputs")}.${name}Args` : `${name}Args`;
  const optional = pkg.style === "kubernetes" || declared.args.every((property) => property.optional);
  return {
    kind: declared.base,
    name,
    args,
    argsParameter: optional ? `${args}?` : args,
    attribute: `${pkg.name}ResourceType`,
    attributeToken: isProvider ? `pulumi:providers:${script.token}` : script.token,
    base: ownBase ? "KubernetesResource" : `global::Pulumi.${declared.base}`,
    options: isComponent ? "ComponentResourceOptions" : "CustomResourceOptions",
    remote: isComponent,
    token: script.token,
    deprecated: declared.deprecated,
    aliases: script.aliases,
    secretOutputs: script.secretOutputs,
    replaceOnChanges: script.replaceOnChanges,
  };
}
