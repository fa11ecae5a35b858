namespace Infra.Tests.Drain;

/// <summary>Objects as the Kubernetes API prints them, with the fields that a drain reads; written from the API's reference.</summary>
internal static class Manifests
{
    internal const string Node = """
        { "apiVersion": "v1", "kind": "Node",
          "metadata": { "name": "old-1", "labels": { "infra/stage": "draining", "infra/pool": "general", "infra/generation": "dev-general-0123456789" } },
          "spec": { "taints": [{ "key": "infra/stage", "value": "draining", "effect": "NoSchedule" }] },
          "status": { "allocatable": { "cpu": "1930m", "memory": "7246Mi", "pods": "29", "ephemeral-storage": "47233297124" }, "conditions": [{ "type": "Ready", "status": "True" }] } }
        """;

    internal const string Pod = """
        { "apiVersion": "v1", "kind": "Pod",
          "metadata": { "name": "api-1", "namespace": "shop", "uid": "uid-1", "labels": { "app": "api", "pod-template-hash": "5d" },
            "annotations": { "cluster-autoscaler.kubernetes.io/safe-to-evict": "true" },
            "ownerReferences": [{ "apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "api-5d", "uid": "rs", "controller": true }] },
          "spec": { "nodeName": "old-1", "priority": 0, "nodeSelector": { "kubernetes.io/arch": "arm64" },
            "initContainers": [{ "name": "start", "resources": { "requests": { "cpu": "2" } } }, { "name": "side", "restartPolicy": "Always", "resources": { "requests": { "cpu": "100m" } } }],
            "containers": [{ "name": "api", "ports": [{ "containerPort": 80, "hostPort": 8080 }], "resources": { "requests": { "cpu": "500m", "memory": "512Mi" } } }, { "name": "log" }],
            "volumes": [{ "name": "data", "persistentVolumeClaim": { "claimName": "data" } }],
            "tolerations": [{ "key": "dedicated", "operator": "Equal", "value": "api", "effect": "NoSchedule" }, { "operator": "Exists", "effect": "NoExecute" }],
            "affinity": {
              "nodeAffinity": { "requiredDuringSchedulingIgnoredDuringExecution": { "nodeSelectorTerms": [{ "matchExpressions": [{ "key": "infra/pool", "operator": "In", "values": ["general", "batch"] }] }] } },
              "podAntiAffinity": { "requiredDuringSchedulingIgnoredDuringExecution": [{ "topologyKey": "kubernetes.io/hostname", "labelSelector": { "matchLabels": { "app": "api" } } }] } },
            "topologySpreadConstraints": [
              { "maxSkew": 1, "topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "DoNotSchedule", "labelSelector": { "matchLabels": { "app": "api" } }, "matchLabelKeys": ["pod-template-hash"] },
              { "maxSkew": 1, "topologyKey": "kubernetes.io/hostname", "whenUnsatisfiable": "ScheduleAnyway" }] },
          "status": { "phase": "Running", "conditions": [{ "type": "Ready", "status": "True" }] } }
        """;

    internal const string Volume = """
        { "apiVersion": "v1", "kind": "PersistentVolume", "metadata": { "name": "pv-1" },
          "spec": { "nodeAffinity": { "required": { "nodeSelectorTerms": [{ "matchExpressions": [{ "key": "topology.kubernetes.io/zone", "operator": "In", "values": ["eu-central-1a"] }] }] } } } }
        """;

    internal const string Claim = """{ "apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": { "name": "data", "namespace": "shop" }, "spec": { "volumeName": "pv-1" } }""";

    internal const string Budget = """
        { "apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": { "name": "api", "namespace": "shop" },
          "spec": { "minAvailable": 1, "selector": { "matchLabels": { "app": "api" } } }, "status": { "disruptionsAllowed": 1, "currentHealthy": 2, "desiredHealthy": 1, "expectedPods": 2 } }
        """;
}
