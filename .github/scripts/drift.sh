#!/usr/bin/env bash
# Whether what is deployed still is what is declared, and what a check of today says.
# usage: drift.sh ENV OUT    writes OUT/ENV.md where there is something to say
# The declared properties are compared. What somebody added beside them is not seen: no resource declares it.
set -euo pipefail

environment=$1 out=$2 here=$(dirname "$0")
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

code=0
pulumi preview --stack "$environment" --refresh --expect-no-changes --json --non-interactive > "$scratch/preview.json" 2> "$scratch/errors" || code=$?
if [ "$code" -ne 0 ]; then
  # Changes and failures both end badly; a preview that was made tells which it was.
  if { "$here/steps.sh" "$scratch/preview.json" && "$here/steps.sh" "$scratch/preview.json" providers; } 2> /dev/null | jq -s add > "$scratch/steps.json" &&
    [ "$(jq length "$scratch/steps.json")" -gt 0 ]; then
    {
      printf '### %s has drifted\n\n```diff\n' "$environment"
      jq -r '.[] | "! " + .op + " " + (.urn | split("::")[2:] | join(" ")) + ": " + (.properties | join(", "))' "$scratch/steps.json" | head -n 100
      printf '```\n\n'
    } > "$out/$environment.md"
  else
    { printf '### %s cannot be previewed\n\n```\n' "$environment"; tail -n 30 "$scratch/errors" | sed 's/```/` ` `/g'; printf '```\n\n'; } > "$out/$environment.md"
  fi
fi

code=0
./infractl check "$environment" > "$scratch/check" 2>&1 || code=$?
if [ "$code" -ne 0 ] || grep -q ': warning: ' "$scratch/check"; then
  { printf '### %s: check of today\n\n```\n' "$environment"; head -n 40 "$scratch/check" | sed 's/```/` ` `/g'; printf '```\n\n'; } >> "$out/$environment.md"
fi
