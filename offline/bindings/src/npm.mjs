// Brings the npm editions here: packed by npm, checked against the pinned digest, unpacked once.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { UserError } from "./errors.mjs";

function run(command, args, advice) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    // npm says what went wrong first and where in its own code after.
    const said = error.code === "ENOENT" ? `"${command}" is not installed` : (error.stderr || error.message).split("\n").slice(0, 4).join("\n");
    throw new UserError(`${command} ${args.join(" ")} failed: ${said}\n${advice}`);
  }
}

/** The folder with the unpacked package; cache: a folder that is kept between runs. */
export function unpackedPackage({ npm, version, integrity }, cache) {
  const folder = path.join(cache, `${npm.replace("@", "").replace("/", "-")}-${version}`);
  const unpacked = path.join(folder, "package");
  if (!existsSync(unpacked)) {
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const archive = download(npm, version, part);
    verify(archive, `${npm} ${version}`, integrity);
    run("tar", ["-xzf", archive, "-C", part], "unpacking needs tar");
    rmSync(archive);
    renameSync(part, folder);
  }
  return unpacked;
}

function download(npm, version, folder) {
  const advice = "the bindings are read from the npm registry: install npm (it comes with Node.js) and check that it reaches one";
  const output = run("npm", ["pack", `${npm}@${version}`, "--loglevel", "error", "--pack-destination", folder], advice);
  return path.join(folder, output.trim());
}

function verify(archive, name, integrity) {
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== integrity) {
    throw new UserError(`${name}: the registry sent ${found}, types.json pins ${integrity}`);
  }
}
