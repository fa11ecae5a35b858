#!/usr/bin/env bash
# Merges a newer version of this project into a copy, and keeps every file of the team as it is (docs/following.md).
# usage: follow.sh REVISION    a commit, tag or branch of this project, fetched before
# A file of the team that this project changed, added or removed stays as it was: what it says is deployed.
set -euo pipefail

[ $# -eq 1 ] || { echo 'usage: follow.sh REVISION' >&2; exit 2; }
cd "$(git rev-parse --show-toplevel)"
[ -z "$(git status --porcelain --untracked-files=no)" ] || { echo 'found uncommitted changes; commit or undo them first' >&2; exit 2; }
git rev-parse --verify --quiet "$1^{commit}" > /dev/null || { echo "found no revision \"$1\"; fetch it first" >&2; exit 2; }

theirs=(Pulumi.yaml 'Pulumi.*.yaml' allowed-differences.yaml releases extensions evidence prices.json)

if [ "$(git rev-parse "$1^{commit}")" = "$(git merge-base HEAD "$1")" ]; then
  echo "nothing to merge: $1 is part of this copy already"
  exit 0
fi
git merge --no-commit --no-ff "$1" > /dev/null 2>&1 || true
[ -f "$(git rev-parse --git-path MERGE_HEAD)" ] || { echo "found no merge of \"$1\"; run git merge $1 to see why" >&2; exit 2; }

# What the merge says of a file of the team is put back, also where both sides changed it, and what it adds is left out.
kept=()
while IFS= read -r -d '' path; do
  kept+=("$path")
  if git cat-file -e "HEAD:$path" 2> /dev/null; then git checkout --quiet HEAD -- "$path"; else git rm --quiet --force -- "$path"; fi
done < <({ git diff --cached --name-only -z HEAD -- "${theirs[@]}"; git diff --name-only --diff-filter=U -z -- "${theirs[@]}"; } | sort -zu)
for path in "${kept[@]}"; do echo "kept as it was: $path (what this project changed: git diff HEAD...$1 -- $path)"; done

left=$(git diff --name-only --diff-filter=U)
if [ -n "$left" ]; then
  printf 'found conflicts in files of this project that the copy changed:\n%s\nresolve them, or move the change to an extension; then git commit\n' "$left" >&2
  exit 1
fi

git commit --quiet --no-edit
echo "merged $1; next: read CHANGELOG.md, and compare the plan of each environment with that of before (docs/following.md)"
