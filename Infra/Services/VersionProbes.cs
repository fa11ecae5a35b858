using Infra.Model.Services;
using Infra.Model.Settings.Services;
using Infra.Model.Values;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Services;

/// <summary>How Kubernetes asks the pods of a version, from its specification alone.</summary>
internal static class VersionProbes
{
    // How often a pod is asked; a start of s seconds is s / 5 failures.
    private const int PeriodSeconds = 5;

    /// <summary>Whether a pod has started, which is asked as its life is.</summary>
    internal static ProbeArgs Start(ServiceSpecification specification) =>
        OfLife(specification, failures: (specification.Health.StartSeconds + PeriodSeconds - 1) / PeriodSeconds);

    /// <summary>Whether a pod can serve.</summary>
    internal static ProbeArgs Ready(ServiceSpecification specification)
    {
        var probe = Probe(failures: 2);
        if (specification.Health.ReadyCommand is { } command) probe.Exec = Run(command);
        else if (specification.Protocol == ServiceProtocol.Grpc) probe.Grpc = new GRPCActionArgs { Port = specification.Port!.Value };
        else probe.HttpGet = Get(specification, specification.Health.Ready);

        return probe;
    }

    /// <summary>Whether a pod need not be restarted.</summary>
    internal static ProbeArgs Live(ServiceSpecification specification) => OfLife(specification, failures: 6);

    // The health of a gRPC server may depend on others, so its life is that it accepts connections.
    private static ProbeArgs OfLife(ServiceSpecification specification, int failures)
    {
        var probe = Probe(failures);
        if (specification.Health.LiveCommand is { } command) probe.Exec = Run(command);
        else if (specification.Protocol == ServiceProtocol.Grpc) probe.TcpSocket = new TCPSocketActionArgs { Port = specification.Port!.Value };
        else probe.HttpGet = Get(specification, specification.Health.Live);

        return probe;
    }

    private static ProbeArgs Probe(int failures) => new() { PeriodSeconds = PeriodSeconds, TimeoutSeconds = 2, FailureThreshold = failures };

    private static ExecActionArgs Run(IReadOnlyList<string> command) => new() { Command = command.ToArray() };

    private static HTTPGetActionArgs Get(ServiceSpecification specification, HttpPath? path) => new() { Path = $"{path}", Port = specification.Port!.Value, Scheme = "HTTP" };
}
