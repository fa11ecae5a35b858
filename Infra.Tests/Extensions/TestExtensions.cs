using Infra.Extensions;
using Pulumi.Aws.Sqs;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Tests.Extensions;

/// <summary>An object in the cluster, and a queue that everybody may use.</summary>
internal sealed class OpenExtension : IEnvironmentExtension
{
    public string Name => "open";

    public void AddTo(ExtendedEnvironment environment)
    {
        _ = new Queue(
            environment.Name,
            new QueueArgs { Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}]}""" },
            environment.InAws(environment.Network));
        _ = new ConfigMap(
            environment.Name,
            new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "own", Namespace = "kube-system" }, Immutable = true, Data = { ["pools"] = string.Join(',', environment.Pools.Keys) } },
            environment.Cluster.In(environment.Parent, environment.Baseline));
    }
}

/// <summary>One of two with a name.</summary>
internal sealed class FirstExtension : IEnvironmentExtension
{
    public string Name => "twice";

    public void AddTo(ExtendedEnvironment environment)
    {
    }
}

/// <summary>The other.</summary>
internal sealed class SecondExtension : IEnvironmentExtension
{
    public string Name => "twice";

    public void AddTo(ExtendedEnvironment environment)
    {
    }
}
