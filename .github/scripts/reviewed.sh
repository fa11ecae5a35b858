#!/usr/bin/env bash
# Whether what a commit on main declares is what its pull request's comment was about.
# usage: reviewed.sh REPOSITORY COMMIT ENV DIGEST
set -euo pipefail

repository=$1 commit=$2 environment=$3 digest=$4
refuse() { echo "$environment: $1" >&2; exit 1; }

number=$(gh api "repos/$repository/commits/$commit/pulls" --jq '[.[] | select(.merged_at)][0].number // empty')
[ -n "$number" ] || refuse "found no merged pull request with $commit; open one, or deploy by hand: run this workflow from the Actions page"

reviewed=$(gh api --paginate "repos/$repository/issues/$number/comments" \
  --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- infra-preview -->"))) | .body' |
  sed -n "s/^<!-- plan $environment \([0-9a-f]\{64\}\) -->\r\{0,1\}$/\1/p" | head -n 1)
[ -n "$reviewed" ] || refuse "found no preview of it on #$number; read the preview of this run and deploy by hand"
[ "$reviewed" = "$digest" ] ||
  refuse "found the plan $digest, where $reviewed was reviewed on #$number; program, settings or base moved since, so read the preview of this run and deploy by hand"

echo "$environment: the plan $digest was reviewed on #$number"
