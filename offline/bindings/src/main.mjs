// Writes offline/Pulumi.{Aws,Kubernetes,Eks}, or with --check says how they differ from what would be written.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "./errors.mjs";
import { generate } from "./generate.mjs";
import { unpackedPackage } from "./npm.mjs";
import { Package } from "./package.mjs";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const offline = path.dirname(here);

function readJson(name) {
  try {
    return JSON.parse(readFileSync(path.join(here, name), "utf8"));
  } catch (error) {
    throw new UserError(`${name}: ${error.message}`);
  }
}

function generateAll() {
  const lists = readJson("types.json");
  const overrides = readJson("overrides.json");
  const packages = new Map(Object.entries(lists).map(([key, entry]) => {
    const directory = unpackedPackage(entry, path.join(here, ".packages"));
    return [key, new Package(key, entry, overrides[key], directory)];
  }));
  const files = generate(packages, lists);
  return { assemblies: [...packages.values()].map((pkg) => pkg.assembly), files };
}

/** The files of a generated project, leaving out what a build puts there. */
function existingFiles(folder) {
  if (!existsSync(path.join(offline, folder))) {
    return [];
  }
  return readdirSync(path.join(offline, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(offline, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .filter((file) => !/^[^/]+\/(bin|obj)\//.test(file));
}

function differences({ assemblies, files }) {
  const present = new Set(assemblies.flatMap(existingFiles));
  const missing = [...files.keys()].filter((file) => !present.has(file)).map((file) => `missing: offline/${file}`);
  const extra = [...present].filter((file) => !files.has(file)).map((file) => `not generated: offline/${file}`);
  const changed = [...files]
    .filter(([file, text]) => present.has(file) && readFileSync(path.join(offline, file), "utf8") !== text)
    .map(([file]) => `different: offline/${file}`);
  return [...missing, ...extra, ...changed].sort();
}

/** Everything is written aside first, so that a failure leaves the old files as they were. */
function write({ assemblies, files }) {
  const aside = path.join(here, ".new");
  rmSync(aside, { recursive: true, force: true });
  for (const [file, text] of files) {
    const target = path.join(aside, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const assembly of assemblies) {
    rmSync(path.join(offline, assembly), { recursive: true, force: true });
    renameSync(path.join(aside, assembly), path.join(offline, assembly));
  }
  rmSync(aside, { recursive: true });
}

function summary({ assemblies, files }) {
  return assemblies.map((assembly) => {
    const own = [...files].filter(([file]) => file.startsWith(`${assembly}/`));
    const bytes = own.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    return `offline/${assembly}: ${own.length} files, ${Math.round(bytes / 1024)} KiB`;
  });
}

/** Returns the exit code: 0 good, 1 the files differ or could not be generated, 2 bad usage. */
function main(args) {
  if (args.some((arg) => arg !== "--check")) {
    console.error("usage: offline/bindings/generate.sh [--check]");
    return 2;
  }
  try {
    const generated = generateAll();
    if (args.length === 0) {
      write(generated);
      console.log(summary(generated).join("\n"));
      return 0;
    }
    const found = differences(generated);
    console.log(found.length === 0 ? "the bindings are as generated" : found.join("\n"));
    if (found.length > 0) {
      console.error(`${found.length} files differ from what is generated; run offline/bindings/generate.sh`);
    }
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error.stack);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
