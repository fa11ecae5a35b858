// A made-up package of a few files, so that the test needs no download and shows one rule a line.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { UserError } from "../src/errors.mjs";
import { generate } from "../src/generate.mjs";
import { Package } from "../src/package.mjs";

const directory = mkdtempSync(path.join(tmpdir(), "bindings-"));
after(() => rmSync(directory, { recursive: true }));

function file(name, text) {
  mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
  writeFileSync(path.join(directory, name), text);
}

const imports = ["pulumi:@pulumi/pulumi", "inputs:../types/input", "outputs:../types/output", "enums:../types/enums"]
  .map((each) => `import * as ${each.split(":")[0]} from "${each.split(":")[1]}";\n`).join("");

file("sea/index.d.ts", `export { ShipArgs } from "./vessel";\nexport type Ship = import("./vessel").Ship;\n`);
file("sea/vessel.d.ts", `${imports}
export declare class Ship extends pulumi.CustomResource {
    static isInstance(obj: any): obj is Ship;
    readonly depth: pulumi.Output<number | undefined>;
    readonly holds: pulumi.Output<outputs.sea.Hold[] | undefined>;
    constructor(name: string, args: ShipArgs, opts?: pulumi.CustomResourceOptions);
}
export interface ShipArgs {
    depth?: pulumi.Input<number | undefined>;
    holds: pulumi.Input<pulumi.Input<inputs.sea.Hold>[]>;
    password?: pulumi.Input<string | undefined>;
    ship?: pulumi.Input<string | undefined>;
}
export interface ShipState {
    depth?: pulumi.Input<number | undefined>;
}
`);
file("sea/vessel.js", `class Ship extends pulumi.CustomResource {
    static __pulumiType = 'navy:sea/ship:Ship';
    constructor(name, args, opts) {
        resourceInputs["depth"] = (args?.depth) ?? 3;
        resourceInputs["holds"] = args?.holds;
        resourceInputs["password"] = args?.password ? pulumi.secret(args.password) : undefined;
        const aliasOpts = { aliases: [{ type: "navy:index/ship:Ship" }] };
        const secretOpts = { additionalSecretOutputs: ["password"] };
    }
}
`);
file("types/input.d.ts", `${imports}
export declare namespace sea {
    interface Hold { kind: pulumi.Input<string | enums.sea.Cargo>; }
    interface Unreached { size: number; }
}
`);
file("types/output.d.ts", `export declare namespace sea {\n    interface Hold { kind: string; default?: string; }\n}\n`);
file("types/enums/sea/index.d.ts", `export declare const Cargo: {\n    readonly Dry_Goods: "dry";\n};\n`);

const ship = { npm: "@pulumi/navy", version: "1.2.3", resources: { sea: ["Ship"] } };

function generated(overrides = {}, list = ship) {
  const described = { name: "Navy", style: "resource", references: ["Pulumi"], namespaces: { sea: "Sea" }, ...overrides };
  const packages = new Map([["navy", new Package("navy", list, described, directory)]]);
  return generate(packages, { navy: list });
}

const renamed = { properties: { "sea/Ship.ship": { name: "ShipName" }, "sea/Ship.depth": { type: "double" } } };

test("a listed resource brings what it reaches and nothing else", () => {
  const files = [...generated(renamed).keys()];

  assert.deepEqual(files, [
    "Pulumi.Navy/Pulumi.Navy.csproj",
    "Pulumi.Navy/Sea/Enums.cs",
    "Pulumi.Navy/Sea/Inputs/HoldArgs.cs",
    "Pulumi.Navy/Sea/Outputs/Hold.cs",
    "Pulumi.Navy/Sea/Ship.cs",
    "Pulumi.Navy/Utilities.cs",
  ]);
});

test("a resource has its token, options, nullable outputs, required and secret inputs and defaults", () => {
  const text = generated(renamed).get("Pulumi.Navy/Sea/Ship.cs");

  for (const expected of [
    '[NavyResourceType("navy:sea/ship:Ship")]',
    "public partial class Ship : global::Pulumi.CustomResource",
    "public Output<double?> Depth { get; private set; } = null!;",
    "public Output<ImmutableArray<Outputs.Hold>> Holds { get; private set; } = null!;",
    "public Ship(string name, ShipArgs args, CustomResourceOptions? options = null)",
    'new global::Pulumi.Alias { Type = "navy:index/ship:Ship" },',
    '"password",',
    '[Input("holds", required: true)]\n    private InputList<Inputs.HoldArgs>? _holds;',
    '[Input("password")]\n    private Input<string>? _password;',
    "public Input<string>? ShipName { get; set; }",
    "Depth = 3;",
  ]) {
    assert.ok(text.includes(expected), `${expected}\nis not in\n${text}`);
  }
  assert.ok(!text.includes("ShipState"));
});

test("a lookup is written when it is asked for", () => {
  const text = generated(renamed, { ...ship, lookups: { sea: ["Ship"] } }).get("Pulumi.Navy/Sea/Ship.cs");

  assert.match(text, /public static Ship Get\(string name, Input<string> id, ShipState\? state = null, /);
  assert.match(text, /public sealed class ShipState : global::Pulumi.ResourceArgs/);
});

test("a reserved word is escaped as a constructor parameter", () => {
  assert.match(generated(renamed).get("Pulumi.Navy/Sea/Outputs/Hold.cs"), /string\? @default\)/);
});

test("an override that matches nothing is an error", () => {
  const stale = { properties: { ...renamed.properties, "sea/Raft.logs": { type: "double" } } };

  assert.throws(() => generated(stale), (error) => error instanceof UserError && error.message.includes("navy: sea/Raft.logs"));
});

test("a module's published casing has to be stated", () => {
  assert.throws(() => generated({ namespaces: {} }), {
    name: "UserError",
    message: 'overrides.json: say under "namespaces" of "navy" what .NET calls the module "sea"',
  });
});

test("a resource that the package lacks is named", () => {
  assert.throws(() => generated({}, { ...ship, resources: { sea: ["Submarine"] } }), {
    name: "UserError",
    message: "@pulumi/navy 1.2.3: the module \"sea\" has no Submarine",
  });
});

test("two runs write the same", () => {
  assert.deepEqual(generated(renamed), generated(renamed));
});
