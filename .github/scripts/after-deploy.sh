#!/usr/bin/env bash
# Whether an environment is well after a deployment: control plane, node groups and add-ons active and healthy, servers ready.
# usage: after-deploy.sh ENV
# Names come from the plan. Servers are asked for through the Kubernetes API, which has to be reachable from here.
set -euo pipefail

environment=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
./infractl plan "$environment" --json > "$scratch/plan.json"
names() { jq -r --arg type "$1" --arg key "$2" '.resources[] | select(.type == $type) | .inputs[$key]' "$scratch/plan.json"; }

region=$(jq -r .region "$scratch/plan.json")
cluster=$(names aws:eks/cluster:Cluster name)
failed=0
wrong() { echo "$environment: $1" >&2; failed=1; }

aws eks wait cluster-active --region "$region" --name "$cluster" || wrong "found the control plane $cluster not active; see its health in the EKS console"

for group in $(names aws:eks/nodeGroup:NodeGroup nodeGroupName); do
  aws eks wait nodegroup-active --region "$region" --cluster-name "$cluster" --nodegroup-name "$group" ||
    { wrong "found the node group $group not active; see its health issues"; continue; }
  issues=$(aws eks describe-nodegroup --region "$region" --cluster-name "$cluster" --nodegroup-name "$group" \
    --query 'nodegroup.health.issues[].code' --output text)
  [ -z "$issues" ] || wrong "found the node group $group with health issues ($issues); correct them, or go back"
done

for addon in $(names aws:eks/addon:Addon addonName); do
  aws eks wait addon-active --region "$region" --cluster-name "$cluster" --addon-name "$addon" ||
    wrong "found the add-on $addon not active; see its health issues"
done

# A flow log that cannot write is active all the same, and tells it here alone.
lost=$(aws ec2 describe-flow-logs --region "$region" --filter "Name=tag:infra:environment,Values=$environment" "Name=deliver-log-status,Values=FAILED" \
  --query 'FlowLogs[].DeliverLogsErrorMessage' --output text)
[ -z "$lost" ] || wrong "found that the flow log is not delivered ($lost); correct its role or its destination"

aws eks update-kubeconfig --region "$region" --name "$cluster" --kubeconfig "$scratch/kubeconfig" > /dev/null
kubectl --kubeconfig "$scratch/kubeconfig" wait nodes --all --for=condition=Ready --timeout=10m ||
  wrong "found servers that are not ready; describe them with kubectl"
kubectl --kubeconfig "$scratch/kubeconfig" --namespace kube-system wait deployments --all --for=condition=Available --timeout=10m ||
  wrong "found deployments of kube-system that are not available; describe them with kubectl"

[ "$failed" -eq 0 ] && echo "$environment: control plane, $(names aws:eks/nodeGroup:NodeGroup nodeGroupName | wc -l) node groups and $(names aws:eks/addon:Addon addonName | wc -l) add-ons are active, servers are ready"
exit "$failed"
