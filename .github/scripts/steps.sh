#!/usr/bin/env bash
# The steps of a pulumi preview, without what differs from run to run: which resources, which operation, which properties. Values are
# left out: the number of servers that run moves by itself.
# usage: steps.sh FILE    FILE is what pulumi preview --json printed
set -euo pipefail

jq -S '[(.steps // [])[]
  | select(.op as $op | ["same", "refresh", "read", "read-discard"] | index($op) | not)
  | { op, urn, properties: ((.detailedDiff // {}) | keys), replaces: ((.replaceReasons // []) | sort) }]
  | sort_by(.urn, .op)' "$1"
