#!/usr/bin/env bash
# The digest of everything an environment declares: program, settings and release together decide it, and nothing else does.
# usage: plan-digest.sh ENV
set -euo pipefail

plan=$(./infractl plan "$1" --json)
printf '%s\n' "$plan" | sha256sum | cut -d' ' -f1
