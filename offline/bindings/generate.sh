#!/usr/bin/env bash
# Writes offline/Pulumi.{Aws,Kubernetes,Eks} from the npm editions of those packages; --check only compares.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fail() {
  echo "generate.sh: $1" >&2
  exit 1
}

command -v node >/dev/null || fail "node is not installed; install Node.js 20 or later"
command -v npm >/dev/null || fail "npm is not installed; install it (it comes with Node.js)"
[[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]] || fail "found Node.js $(node -v); install 20 or later"

# npm leaves its own copy of the lock file in node_modules, so a changed lock is seen.
if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
  npm ci --no-audit --no-fund --loglevel error >/dev/null || fail "npm ci failed; check that npm reaches a registry"
fi
exec node src/main.mjs "$@"
