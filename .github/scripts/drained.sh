#!/usr/bin/env bash
# Whether the generations that an update removes are empty: EKS deletes a node group with all that runs on it, whatever the budgets.
# usage: drained.sh ENV STEPS    STEPS is what steps.sh wrote
# Pods are asked for through the Kubernetes API, which has to be reachable from here.
set -euo pipefail

environment=$1 steps=$2
mapfile -t groups < <(jq -r '.[] | select(.op == "delete") | .urn | split("::") | select(.[2] | endswith("aws:eks/nodeGroup:NodeGroup")) | .[3]' "$steps")
[ "${#groups[@]}" -gt 0 ] || exit 0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
./infractl plan "$environment" --json > "$scratch/plan.json"
cluster=$(jq -r '.resources[] | select(.type == "aws:eks/cluster:Cluster") | .inputs.name' "$scratch/plan.json")
aws eks update-kubeconfig --region "$(jq -r .region "$scratch/plan.json")" --name "$cluster" --kubeconfig "$scratch/kubeconfig" > /dev/null

arguments=()
for group in "${groups[@]}"; do arguments+=(--generation "$group"); done
KUBECONFIG=$scratch/kubeconfig ./infractl drained "$environment" "${arguments[@]}"
