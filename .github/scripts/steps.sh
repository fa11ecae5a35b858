#!/usr/bin/env bash
# The steps of a pulumi preview, without what differs from run to run: which resources, which operation, which properties. Values are
# left out: the number of servers that run moves by itself. As in ./infractl plan and ./infractl verdict, components are no resources, and
# providers are listed apart.
# usage: steps.sh FILE [resources|providers]    FILE is what pulumi preview --json printed
set -euo pipefail

# Whatever the engine does to a resource, one of these stands for it (Infra.Cli/Preview/Operation.cs, held to it by a test).
jq -S --arg which "${2:-resources}" '[(.steps // [])[]
  | select(.op | IN("create", "update", "delete", "replace", "import"))
  | select((.newState // .oldState).custom)
  | select((.urn | split("::")[2] | split("$")[-1] | startswith("pulumi:providers:")) == ($which == "providers"))
  | { op, urn, properties: ((.detailedDiff // {}) | keys), replaces: ((.replaceReasons // []) | sort) }]
  | sort_by(.urn, .op)' "$1"
