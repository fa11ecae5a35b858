using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Services;

/// <summary>A directory that the containers of a pod can write to, and that ends with the pod.</summary>
public sealed record VolumeSettings
{
    /// <summary>Where it is in each container. <c>/tmp</c> is there anyway, with 256 MiB, and can be given another size.</summary>
    [Setting(SettingEffect.OtherVersion, "/var/cache", "/tmp")]
    public required MountPath Path { get; init; }

    /// <summary>The most that it may hold, in MiB, 1 to 65,536. Kubernetes ends a pod that writes more.</summary>
    [Setting(SettingEffect.OtherVersion, 512, 1)]
    public required int SizeMiB { get; init; }

    /// <summary>Whether it is in memory, and counts as that of the container that wrote it; without it, it is on the server's disk.</summary>
    [Setting(SettingEffect.OtherVersion)]
    public bool Memory { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="memoryMiB">The memory of the version's container.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, int memoryMiB) =>
    [
        .. Require.That(Path.ToString() != "/etc/config", $"{path}.path", "the path of the configuration", "write another path"),
        .. Require.Within(SizeMiB, 1, 65_536, $"{path}.sizeMiB", "MiB for a volume"),
        .. Require.That(!Memory || SizeMiB <= memoryMiB, $"{path}.sizeMiB", $"{SizeMiB} MiB in memory, of which the container has {memoryMiB}", "write less, or raise memoryMiB"),
    ];
}
