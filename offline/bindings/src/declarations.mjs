// Reads the .d.ts files of one npm package into plain descriptions of types. Syntax only: no type checker runs, so the
// packages' own dependencies need not be installed.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { UserError } from "./errors.mjs";

/** Parses one file; JSDoc is kept because "@deprecated" becomes [Obsolete]. */
export function parseFile(file) {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

const isDeprecated = (node) => ts.getJSDocDeprecatedTag(node) !== undefined;

const entityParts = (name) =>
  ts.isIdentifier(name) ? [name.text] : [...entityParts(name.left ?? name.expression), (name.right ?? name.name).text];

/** What each imported name of a file stands for: {kind, package?, module?}. */
function readImports(source, packageDirectory) {
  const folder = path.relative(packageDirectory, path.dirname(source.fileName));
  const imports = new Map();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const from = statement.moduleSpecifier.text;
    const target = importTarget(from, folder);
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) {
      imports.set(bindings.name.text, target);
    } else if (bindings) {
      for (const element of bindings.elements) {
        imports.set(element.name.text, { ...target, kind: "member", member: (element.propertyName ?? element.name).text });
      }
    }
  }
  return imports;
}

function importTarget(from, folder) {
  if (from === "@pulumi/pulumi") {
    return { kind: "pulumi" };
  }
  if (!from.startsWith(".")) {
    return { kind: "package", package: from };
  }
  const target = path.normalize(path.join(folder, from)).replace(/^\.$/, "").replace(/\/$/, "");
  const sides = { "types/input": "inputs", "types/output": "outputs", "types/enums": "enums" };
  return sides[target] ? { kind: sides[target] } : { kind: "module", module: target.replace(/(^|\/)index$/, "") };
}

/** The type that a type node spells, in the vocabulary of types.mjs. */
export function readType(node, imports) {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword: return { kind: "string" };
    case ts.SyntaxKind.NumberKeyword: return { kind: "number" };
    case ts.SyntaxKind.BooleanKeyword: return { kind: "bool" };
    case ts.SyntaxKind.AnyKeyword: return { kind: "any" };
    case ts.SyntaxKind.UndefinedKeyword: return { kind: "undefined" };
    case ts.SyntaxKind.ParenthesizedType: return readType(node.type, imports);
    case ts.SyntaxKind.ArrayType: return { kind: "list", of: readType(node.elementType, imports) };
    case ts.SyntaxKind.TypeLiteral: return readMap(node, imports);
    case ts.SyntaxKind.LiteralType: return readLiteral(node);
    case ts.SyntaxKind.UnionType: return union(node.types.map((each) => readType(each, imports)));
    case ts.SyntaxKind.TypeReference: return readReference(node, imports);
    default: throw new Error(`${node.getSourceFile().fileName}: no rule for the type "${node.getText()}"`);
  }
}

function readMap(node, imports) {
  const signature = node.members[0];
  if (node.members.length !== 1 || !ts.isIndexSignatureDeclaration(signature)) {
    throw new Error(`${node.getSourceFile().fileName}: no rule for the type literal "${node.getText()}"`);
  }
  return { kind: "map", of: readType(signature.type, imports) };
}

function readLiteral(node) {
  switch (node.literal.kind) {
    case ts.SyntaxKind.StringLiteral: return { kind: "string" };
    case ts.SyntaxKind.NumericLiteral: return { kind: "number" };
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword: return { kind: "bool" };
    default: throw new Error(`${node.getSourceFile().fileName}: no rule for the literal "${node.getText()}"`);
  }
}

/** A union without "undefined"; an asset-or-archive is one type in .NET. */
function union(types) {
  const present = types.filter((type) => type.kind !== "undefined");
  const optional = present.length < types.length;
  const assets = present.length === 2 && present.every((type) => type.kind === "asset" || type.kind === "archive");
  const type = assets ? { kind: "asset" } : present.length === 1 ? present[0] : { kind: "union", of: present };
  return optional ? { ...type, optional: true } : type;
}

function readReference(node, imports) {
  const [root, ...rest] = entityParts(node.typeName);
  const target = imports.get(root);
  const argument = () => readType(node.typeArguments[0], imports);
  switch (target?.kind) {
    case "pulumi": return readPulumiReference(rest, argument);
    case "inputs":
    case "outputs": return { kind: "object", side: target.kind, ...moduleAndName(rest) };
    case "enums": return { kind: "enum", ...moduleAndName(rest) };
    case "package": return readForeignReference(target.package, rest);
    case "module": return { kind: "resource", module: target.module, name: rest.join(".") };
    case "member": return { kind: "resource", module: target.module, name: target.member };
    default: throw new Error(`${node.getSourceFile().fileName}: "${node.getText()}" is not imported`);
  }
}

function readPulumiReference(parts, argument) {
  switch (parts.join(".")) {
    case "Input": {
      const of = argument();
      return { kind: "input", of: { ...of, optional: undefined }, optional: of.optional };
    }
    case "Output": return { kind: "output", of: argument() };
    case "asset.Asset": return { kind: "asset" };
    case "asset.Archive": return { kind: "archive" };
    default: throw new Error(`no rule for the type pulumi.${parts.join(".")}`);
  }
}

function readForeignReference(packageName, parts) {
  if (parts[0] === "types") {
    const kind = parts[1] === "enums" ? "enum" : "object";
    return { kind, package: packageName, side: `${parts[1]}s`, ...moduleAndName(parts.slice(2)) };
  }
  return { kind: "resource", package: packageName, ...moduleAndName(parts) };
}

const moduleAndName = (parts) => ({ module: parts.slice(0, -1).join("/"), name: parts.at(-1) });

/** The properties of an interface, or the declared outputs of a class, in the order of the file. */
function readProperties(node, imports) {
  const isStatic = (member) => member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
  return node.members
    .filter((member) => (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) && !isStatic(member))
    .map((member) => {
      const { optional, ...type } = readType(member.type, imports);
      return {
        name: member.name.text,
        type,
        optional: member.questionToken !== undefined || optional === true,
        deprecated: isDeprecated(member),
      };
    });
}

/** Every interface of a file by "module/Name"; a namespace "core.v1" is the module "core/v1". */
function indexInterfaces(statements, module, found) {
  for (const statement of statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      found.set(`${module}/${statement.name.text}`, statement);
    } else if (ts.isModuleDeclaration(statement)) {
      const inner = module === "" ? statement.name.text : `${module}/${statement.name.text}`;
      indexInterfaces(ts.isModuleBlock(statement.body) ? statement.body.statements : [statement.body], inner, found);
    }
  }
  return found;
}

/** The declarations of one unpacked npm package. */
export class Declarations {
  #directory;
  #origin;
  #files = new Map();
  #types = new Map();

  /** origin: the package as messages name it. */
  constructor(directory, origin) {
    this.#directory = directory;
    this.#origin = origin;
  }

  /** {properties} of a nested type; side is "inputs" or "outputs". */
  objectType(side, module, name) {
    if (!this.#types.has(side)) {
      const file = this.#file(side === "inputs" ? "types/input.d.ts" : "types/output.d.ts");
      this.#types.set(side, { ...file, interfaces: indexInterfaces(file.source.statements, "", new Map()) });
    }
    const { interfaces, imports } = this.#types.get(side);
    const node = interfaces.get(`${module}/${name}`);
    if (node === undefined) {
      throw new UserError(`${this.#origin}: there is no nested type ${module}/${name} among the ${side}`);
    }
    return { properties: readProperties(node, imports) };
  }

  /** [{name, value, deprecated}] of an enum. */
  enumType(module, name) {
    const { source } = this.#file(path.join("types/enums", module, "index.d.ts"));
    for (const statement of source.statements.filter(ts.isVariableStatement)) {
      const declaration = statement.declarationList.declarations[0];
      if (declaration.name.text === name && ts.isTypeLiteralNode(declaration.type)) {
        return declaration.type.members.map((member) => ({
          name: member.name.text,
          value: JSON.parse(member.type.getText()),
          deprecated: isDeprecated(member),
        }));
      }
    }
    throw new UserError(`${this.#origin}: there is no enum ${module}/${name}`);
  }

  /** Whether a module declares a resource; not every nested type's module is one of resources. */
  hasResource(module, name) {
    return existsSync(path.join(this.#directory, module, "index.d.ts")) && this.#findFile(module, name) !== undefined;
  }

  /** A resource or provider class: its outputs, argument interfaces and methods. */
  resource(module, name) {
    const file = this.#fileOf(module, name);
    const { source, imports } = this.#file(`${file}.d.ts`);
    const node = source.statements.find((each) => ts.isClassDeclaration(each) && each.name.text === name);
    const interfaces = indexInterfaces(source.statements, "", new Map());
    const properties = (wanted) => interfaces.has(wanted) ? readProperties(interfaces.get(wanted), imports) : undefined;
    return {
      file,
      base: node.heritageClauses[0].types[0].expression.name.text,
      deprecated: isDeprecated(node),
      outputs: readProperties(node, imports),
      args: properties(`/${name}Args`) ?? [],
      state: properties(`/${name}State`),
      methods: this.#methods(node, name, properties),
    };
  }

  #methods(node, className, properties) {
    const own = (member) => ts.isMethodDeclaration(member) && !member.modifiers?.length;
    return node.members.filter(own).map((member) => {
      const name = member.name.text.charAt(0).toUpperCase() + member.name.text.slice(1);
      return {
        name: member.name.text,
        args: properties(`${className}/${name}Args`) ?? [],
        result: properties(`${className}/${name}Result`),
      };
    });
  }

  /** A function: its plain arguments, its Input arguments and its result. */
  function(module, name) {
    const file = this.#fileOf(module, name);
    const { source, imports } = this.#file(`${file}.d.ts`);
    const interfaces = indexInterfaces(source.statements, "", new Map());
    const properties = (suffix) => {
      const node = interfaces.get(`/${name.charAt(0).toUpperCase()}${name.slice(1)}${suffix}`);
      return node && readProperties(node, imports);
    };
    const node = source.statements.find((each) => ts.isFunctionDeclaration(each) && each.name.text === name);
    return {
      file,
      deprecated: isDeprecated(node),
      args: properties("Args"),
      outputArgs: properties("OutputArgs"),
      result: properties("Result"),
    };
  }

  #fileOf(module, name) {
    const file = this.#findFile(module, name);
    if (file === undefined) {
      throw new UserError(`${this.#origin}: the module "${module}" has no ${name}`);
    }
    return file;
  }

  /** A module's index says in which file a name is declared; file names do not always follow the class name. */
  #findFile(module, name) {
    const { source } = this.#file(path.join(module, "index.d.ts"));
    const one = new RegExp(`(?:type ${name} = |const ${name}: typeof )import\\("\\./([^"]+)"\\)`).exec(source.text)?.[1];
    const declares = (file) =>
      new RegExp(`^export declare (?:class|function) ${name}\\b`, "m").test(this.#file(path.join(module, `${file}.d.ts`)).source.text);
    const all = [...source.text.matchAll(/^export \* from "\.\/([^"]+)";$/gm)].map((match) => match[1]);
    const file = one ?? all.find((each) => !each.startsWith("types/") && declares(each));
    return file === undefined ? undefined : path.join(module, file);
  }

  #file(relative) {
    if (!this.#files.has(relative)) {
      const file = path.join(this.#directory, relative);
      if (!existsSync(file)) {
        throw new UserError(`${this.#origin}: there is no file ${relative}`);
      }
      const source = parseFile(file);
      this.#files.set(relative, { source, imports: readImports(source, this.#directory) });
    }
    return this.#files.get(relative);
  }
}
