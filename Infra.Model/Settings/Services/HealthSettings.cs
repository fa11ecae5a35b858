namespace Infra.Model.Settings.Services;

/// <summary>How a version tells that it can serve: by paths where it has a port, and by commands where it has none.</summary>
public sealed record HealthSettings
{
    /// <summary>
    /// Answers with 200 while the pod can serve requests. Kubernetes and the load balancer ask for it. With the protocol <c>grpc</c> it is
    /// the method that the load balancer calls, such as <c>/grpc.health.v1.Health/Check</c>, and Kubernetes asks the standard health service.
    /// </summary>
    [Setting(SettingEffect.OtherVersion, "/readyz", "/ready")]
    public HttpPath? Ready { get; init; }

    /// <summary>
    /// Answers with 200 unless only a restart helps. It must not ask for a database or another service, or their failure restarts
    /// every pod. With the protocol <c>grpc</c> there is none: a pod lives while its port accepts connections.
    /// </summary>
    [Setting(SettingEffect.OtherVersion, "/livez", "/live")]
    public HttpPath? Live { get; init; }

    /// <summary>
    /// A command, word by word and without a shell, whose exit code is 0 while the pod can work. Kubernetes runs it in the container instead of
    /// asking for <c>ready</c>; the load balancer still asks. Without a port it is required.
    /// </summary>
    [Setting(SettingEffect.OtherVersion, "/bin/ready", "/bin/check")]
    public IReadOnlyList<string>? ReadyCommand { get; init; }

    /// <summary>A command whose exit code is 0 unless only a restart helps, instead of <c>live</c>. Without a port it is required.</summary>
    [Setting(SettingEffect.OtherVersion, "/bin/live", "/bin/check")]
    public IReadOnlyList<string>? LiveCommand { get; init; }

    /// <summary>The longest time that a pod takes to start, in seconds, 5 to 600; without it, 60.</summary>
    [Setting(SettingEffect.OtherVersion, 60, 5, 600)]
    public int StartSeconds { get; init; } = 60;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="protocol">What the port speaks; <see langword="null"/> where there is no port.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, ServiceProtocol? protocol) =>
    [
        .. protocol is null ? WithoutPort(path) : WithPort(path, protocol == ServiceProtocol.Grpc),
        .. Require.That(ReadyCommand is not { Count: 0 }, $"{path}.readyCommand", "a command without a word", "write the program and its arguments"),
        .. Require.That(LiveCommand is not { Count: 0 }, $"{path}.liveCommand", "a command without a word", "write the program and its arguments"),
        .. Require.Within(StartSeconds, 5, 600, $"{path}.startSeconds", "seconds to start"),
    ];

    private IEnumerable<Finding> WithPort(string path, bool isGrpc) =>
    [
        .. Require.That(Ready is not null, $"{path}.ready", "no path for a version with a port, which the load balancer asks for", "write one, such as \"/readyz\""),
        .. Require.That(
            !isGrpc || Ready is null || Ready.ToString().Count(letter => letter == '/') == 2,
            $"{path}.ready",
            $"\"{Ready}\", which names no method of gRPC",
            "write a service and a method, such as \"/grpc.health.v1.Health/Check\""),
        .. Require.That(!isGrpc || Live is null, $"{path}.live", "a path for a version that speaks gRPC", "remove it, or write liveCommand"),
        .. Require.That(isGrpc || Live is not null || LiveCommand is not null, $"{path}.live", "neither a path nor a command that tells when to restart a pod", "write live or liveCommand"),
    ];

    private IEnumerable<Finding> WithoutPort(string path) =>
    [
        .. Require.That(Ready is null, $"{path}.ready", "a path for a version without a port", "write readyCommand, or give it a port"),
        .. Require.That(Live is null, $"{path}.live", "a path for a version without a port", "write liveCommand, or give it a port"),
        .. Require.That(ReadyCommand is not null, $"{path}.readyCommand", "no command for a version without a port", "write the one that tells when a pod can work"),
        .. Require.That(LiveCommand is not null, $"{path}.liveCommand", "no command for a version without a port", "write the one that tells when to restart a pod"),
    ];
}
