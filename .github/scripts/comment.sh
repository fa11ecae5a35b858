#!/usr/bin/env bash
# Writes a comment on a pull request, or writes it anew in its place.
# usage: comment.sh REPOSITORY NUMBER HEAD FILE    FILE begins with the marker that the comment is known by
# HEAD is the commit the file speaks of: a pull request of another head is not the one, whatever the number says.
set -euo pipefail

repository=$1 number=$2 head=$3 file=$4
[[ $number =~ ^[0-9]+$ ]] || { echo "found the pull request \"$number\"; write a number" >&2; exit 2; }
marker=$(head -n 1 "$file")
# The file may be a stranger's: what becomes part of a filter below is letters alone.
[[ $marker =~ ^'<!-- infra-'[a-z]+' -->'$ ]] || { echo "$file: found no marker in the first line; write one such as <!-- infra-preview -->" >&2; exit 2; }

current=$(gh api "repos/$repository/pulls/$number" --jq .head.sha)
if [ "$current" != "$head" ]; then
  echo "found the head $current on #$number instead of $head; nothing is written" >&2
  exit 0
fi

# GitHub takes 65536 characters.
body=$(head -c 60000 "$file")
[ "$(wc -c < "$file")" -le 60000 ] || body+=$'\n```\n\n</details>\n\nCut here; the whole is in the summary of the run.'

id=$(gh api --paginate "repos/$repository/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1)
if [ -n "$id" ]; then
  jq -n --arg body "$body" '{ body: $body }' | gh api --method PATCH "repos/$repository/issues/comments/$id" --input - > /dev/null
else
  jq -n --arg body "$body" '{ body: $body }' | gh api --method POST "repos/$repository/issues/$number/comments" --input - > /dev/null
fi
