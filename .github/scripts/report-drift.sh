#!/usr/bin/env bash
# Opens one issue about drift, or writes it anew; closes it when nothing is left to say.
# usage: report-drift.sh REPOSITORY FOLDER RUN    FOLDER has what drift.sh wrote, RUN is the address of the run
set -euo pipefail

repository=$1 folder=$2 run=$3
marker='<!-- infra-drift -->'
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

number=$(gh api --paginate "repos/$repository/issues?state=open&creator=github-actions%5Bbot%5D" \
  --jq ".[] | select((.pull_request | not) and (.body // \"\" | startswith(\"$marker\"))) | .number" | head -n 1)

[ -d "$folder" ] || { echo "found no folder $folder; nothing was compared" >&2; exit 2; }
reports=$(find "$folder" -name '*.md' -size +0 | LC_ALL=C sort)
if [ -z "$reports" ]; then
  [ -n "$number" ] || exit 0
  gh issue close "$number" --repo "$repository" --comment "Nothing is left: $run"
  exit 0
fi

{
  echo "$marker"
  echo "AWS differs from the code, a support or exemption date is near, or node images are old. Last seen by $run."
  echo
  printf '%s\n' "$reports" | while read -r report; do cat "$report"; done
  echo 'Deploy the declaration again, or declare what is there; docs/runbooks/roll-back.md helps to choose.'
} > "$scratch/body.md"

if [ -n "$number" ]; then
  gh issue edit "$number" --repo "$repository" --body-file "$scratch/body.md" > /dev/null
else
  gh issue create --repo "$repository" --title 'Infra: drift' --body-file "$scratch/body.md" > /dev/null
fi
