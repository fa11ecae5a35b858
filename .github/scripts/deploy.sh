#!/usr/bin/env bash
# Deploys an environment, and exactly what was previewed.
# usage: deploy.sh ENV REVIEWED    REVIEWED is the folder that stack-preview.sh wrote when the deployment was approved
set -euo pipefail

environment=$1 reviewed=$2 here=$(dirname "$0")
refuse() { echo "$environment: $1" >&2; exit 1; }

# Approvals may wait for days: what was deployed meanwhile must be part of what is deployed now, or it would be taken back unseen.
tag=refs/tags/deployed/$environment
if git rev-parse --verify --quiet "$tag^{commit}" > /dev/null && ! git merge-base --is-ancestor "$tag" HEAD; then
  refuse "found $(git rev-parse --short "$tag") deployed, which is not part of $(git rev-parse --short HEAD); approve the newer run"
fi

now=$(mktemp -d)
trap 'rm -rf "$now"' EXIT
code=0
"$here/stack-preview.sh" "$environment" "$now" || code=$?
[ "$code" -eq 0 ] || { cat "$now/$environment.md" >&2 2> /dev/null || true; refuse "found a verdict that is broken, or no preview; nothing is deployed"; }

cmp -s "$reviewed/$environment.digest" "$now/$environment.digest" ||
  refuse "found the plan $(cat "$now/$environment.digest"), where $(cat "$reviewed/$environment.digest") was previewed; program or settings moved, so preview again"
if ! cmp -s "$reviewed/$environment.steps.json" "$now/$environment.steps.json"; then
  diff -u "$reviewed/$environment.steps.json" "$now/$environment.steps.json" >&2 || true
  refuse "found other steps than were previewed; what is deployed moved, so preview again"
fi

# What is removed has to be empty: its pods would be evicted at once, and without regard for their budgets.
"$here/drained.sh" "$environment" "$now/$environment.steps.json" >&2 || refuse "found pods on servers that would be removed; nothing is deployed"

# The preview just made is the one that was compared; another would only make the gap longer.
pulumi up --stack "$environment" --yes --skip-preview --non-interactive
