#!/usr/bin/env bash
# What the engine would do to a stack, and what the rules say of it.
# usage: stack-preview.sh ENV OUT    writes OUT/ENV.md, OUT/ENV.steps.json and OUT/ENV.digest
# Ends with 1 when the verdict is broken. What the engine printed is not kept: it may hold what people call confidential.
set -euo pipefail

environment=$1 out=$2 here=$(dirname "$0")
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$here/plan-digest.sh" "$environment" > "$out/$environment.digest"
# Only the halves of a replacement tell which goes first.
if ! pulumi preview --stack "$environment" --json --show-sames --show-replacement-steps --non-interactive > "$scratch/preview.json" 2> "$scratch/errors"; then
  ./infractl verdict "$scratch/preview.json" >&2 || true
  cat "$scratch/errors" >&2
  echo "found no preview of $environment; follow what is reported above" >&2
  exit 2
fi

"$here/steps.sh" "$scratch/preview.json" > "$out/$environment.steps.json"
code=0
./infractl verdict "$scratch/preview.json" > "$scratch/verdict" 2>&1 || code=$?

# The first two lines say whether to merge, and what to watch or to do instead; they are shown above everything else.
read_line() { sed -n "$1p" "$scratch/verdict" | sed 's/```/` ` `/g; s/</\&lt;/g'; }
# Of a verdict that holds, what is put back is for the reviewer; the rest is in the steps.
shown='^drift: '
[ "$code" -eq 0 ] || shown=''
lines=$(tail -n +3 "$scratch/verdict" | grep -e "$shown" | head -n 30 | sed 's/```/` ` `/g') || true
rows=$({ cat "$out/$environment.steps.json"; "$here/steps.sh" "$scratch/preview.json" providers; } | jq -r '.[] | ({ create: "+", delete: "-" }[.op] // "!") + " " + .op + " "
  + (.urn | split("::")[2:] | join(" ")) + (if .op != "create" and (.properties | length) > 0 then ": " + (.properties | join(", ")) else "" end)')
{
  if [ -z "$rows" ] && [ "$code" -eq 0 ]; then
    echo "**$environment** (as deployed): nothing changes."
  else
    verdict=holds
    [ "$code" -eq 0 ] || verdict=broken
    printf '### %s (as deployed): verdict %s\n\n**%s**\n%s\n\n' "$environment" "$verdict" "$(read_line 1)" "$(read_line 2)"
    if [ -n "$lines" ]; then printf '```\n%s\n```\n\n' "$lines"; fi
    printf '<details><summary>%s in AWS and Kubernetes</summary>\n\n```diff\n' "$(jq -r '[group_by(.op)[] | "\(length) to \(.[0].op)"] | if length == 0 then "nothing" else join(", ") end' "$out/$environment.steps.json")"
    head -n 200 <<< "$rows"
    printf '```\n\n</details>\n'
  fi
} > "$out/$environment.md"

exit "$code"
