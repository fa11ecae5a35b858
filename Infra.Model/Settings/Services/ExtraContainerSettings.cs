using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Services;

/// <summary>A container beside that of the version, in the same pod. It has its user, its volumes and its configuration.</summary>
public sealed record ExtraContainerSettings
{
    /// <summary>The container's name.</summary>
    [Setting(SettingEffect.OtherVersion, "proxy", "helper")]
    public required ContainerName Name { get; init; }

    /// <summary>The image by its digest, as that of the version.</summary>
    [Setting(SettingEffect.OtherVersion,
        "quay.io/shop/proxy@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "quay.io/shop/proxy@sha256:ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a")]
    public required PinnedImage Image { get; init; }

    /// <summary>The arguments of the image's program; without them, those of the image.</summary>
    [Setting(SettingEffect.OtherVersion, "--quiet", "--verbose")]
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The processor time that it asks for, in thousandths of a core, 10 to 64,000.</summary>
    [Setting(SettingEffect.OtherVersion, 50, 10)]
    public required int CpuMillis { get; init; }

    /// <summary>The memory that it asks for and is limited to, in MiB, 16 to 524,288.</summary>
    [Setting(SettingEffect.OtherVersion, 64, 16)]
    public required int MemoryMiB { get; init; }

    /// <summary>Environment variables; without them there are none.</summary>
    [Setting(SettingEffect.OtherVersion, "info", "debug")]
    public IReadOnlyDictionary<VariableName, string> Env { get; init; } = new Dictionary<VariableName, string>();

    /// <summary>Environment variables from Secrets; without them there are none.</summary>
    public IReadOnlyDictionary<VariableName, SecretSettings> Secrets { get; init; } = new Dictionary<VariableName, SecretSettings>();

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.That(Name.ToString() is not ("http" or "worker"), $"{path}.name", $"\"{Name}\", the name of the version's own container", "write another name"),
        .. Require.Within(CpuMillis, 10, 64_000, $"{path}.cpuMillis", "thousandths of a core for a container"),
        .. Require.Within(MemoryMiB, 16, 524_288, $"{path}.memoryMiB", "MiB for a container"),
        .. RunSettings.Twice(path, Env, Secrets),
    ];
}
