#!/usr/bin/env bash
# Prints the environments as a JSON list, in the order in which they are deployed: by name, the reference of allowed-differences.yaml last.
# usage: environments.sh    in the folder with the stack files
set -euo pipefail
shopt -s nullglob

reference=$(sed -n 's/^reference: *\([a-z0-9-]*\).*/\1/p' allowed-differences.yaml)
names=$(for file in Pulumi.*.yaml; do basename "$file" .yaml; done | sed 's/^Pulumi\.//')
[ -n "$names" ] || { echo "found no stack file Pulumi.ENV.yaml in $PWD; run ./infractl new" >&2; exit 2; }
printf '%s\n' "$names" | LC_ALL=C sort | jq -R . | jq -sc --arg reference "$reference" '(map(select(. != $reference)) + map(select(. == $reference)))'
