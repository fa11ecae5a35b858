#!/usr/bin/env bash
# What a pull request changes, without credentials: the comment, and the findings for code scanning.
# usage: preview-offline.sh BASE OUT    BASE is the commit to compare with; OUT is a folder that is made
# Ends with 1 when a change may not be made or a finding fails the check, with 2 when there is nothing to compare.
set -euo pipefail

base=$1 out=$2
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'git worktree remove --force "$scratch/base" > /dev/null 2>&1 || true; rm -rf "$scratch"' EXIT
git worktree add --quiet --detach "$scratch/base" "$base"

environments() { find "$1" -maxdepth 1 -name 'Pulumi.*.yaml' -exec basename {} .yaml \; | sed 's/^Pulumi\.//' | LC_ALL=C sort; }

status=0 unchanged=() digests=()
raise() { if [ "$1" -gt "$status" ]; then status=$1; fi; }
: > "$scratch/changes.md"

# Until 2026-11 the command was called infra.
base_command=$scratch/base/infractl
[ -f "$base_command" ] || base_command=$scratch/base/infra

for environment in $(environments .); do
  against=(--against "$base")
  # What the program of the base declares, so that a change of the program shows, too. Where that program fails, the settings alone
  # are compared, and the comment says so.
  if [ -f "$scratch/base/Pulumi.$environment.yaml" ]; then
    if "$base_command" plan "$environment" --json > "$scratch/plan.json" 2> "$scratch/errors"; then
      against+=(--base-plan "$scratch/plan.json")
    else
      printf '\n> [!WARNING]\n> The base cannot plan %s, so changes of the program do not show: `%s`\n' \
        "$environment" "$(head -n 1 "$scratch/errors" | tr -d '`')" >> "$scratch/changes.md"
    fi
  fi

  code=0
  ./infractl diff "$environment" "${against[@]}" --markdown > "$scratch/diff.md" 2> "$scratch/errors" || code=$?
  raise "$code"
  if [ "$code" -gt 1 ]; then
    { printf '\n### %s: cannot be compared\n\n```\n' "$environment"; sed 's/```/` ` `/g' "$scratch/errors"; printf '```\n'; } >> "$scratch/changes.md"
    continue
  fi

  digests+=("<!-- plan $environment $("$(dirname "$0")/plan-digest.sh" "$environment") -->")
  if [ "$(cat "$scratch/diff.md")" = "**$environment**: nothing changes." ]; then
    unchanged+=("$environment")
  else
    { echo; sed "s/\`$base\`/\`${base:0:12}\`/g" "$scratch/diff.md"; } >> "$scratch/changes.md"
  fi
done

for environment in $(environments "$scratch/base"); do
  [ -f "Pulumi.$environment.yaml" ] ||
    printf '\n### %s: its stack file is gone\n\nWhat is deployed stays: destroy it first (docs/runbooks/destroy.md).\n' "$environment" >> "$scratch/changes.md"
done

code=0
./infractl check --sarif "$out/check.sarif" > "$scratch/check" 2>&1 || code=$?
raise "$code"
if [ "$code" -ne 0 ]; then
  { printf '\n### check: %s\n\n```\n' "$(tail -n 1 "$scratch/check")"; head -n 20 "$scratch/check" | sed 's/```/` ` `/g'; printf '```\n'; } >> "$scratch/changes.md"
fi

{
  echo '<!-- infra-preview -->'
  for digest in ${digests[@]+"${digests[@]}"}; do echo "$digest"; done
  joined=$(printf '%s, ' ${unchanged[@]+"${unchanged[@]}"})
  if [ ! -s "$scratch/changes.md" ]; then
    echo "**${joined%, }**: nothing changes."
  else
    sed '1{/^$/d}' "$scratch/changes.md"
    if [ ${#unchanged[@]} -gt 0 ]; then printf '\n**%s**: nothing changes.\n' "${joined%, }"; fi
  fi
} > "$out/comment.md"

exit "$status"
