namespace Infra.Baseline;

/// <summary>What a container may not do, as charts take it: all that Kubernetes' restricted standard forbids.</summary>
internal sealed record SecurityValues
{
    /// <summary>Never more rights than at the start.</summary>
    public bool AllowPrivilegeEscalation { get; } = false;

    /// <summary>Its files cannot be changed.</summary>
    public bool ReadOnlyRootFilesystem { get; } = true;

    /// <summary>No capabilities.</summary>
    public CapabilityValues Capabilities { get; } = new(["ALL"]);
}

/// <summary>Capabilities of a container.</summary>
/// <param name="Drop">Those it does not have.</param>
internal sealed record CapabilityValues(IReadOnlyList<string> Drop);

/// <summary>Who a pod is, as charts take it.</summary>
internal sealed record PodSecurityValues
{
    /// <summary>Not root.</summary>
    public bool RunAsNonRoot { get; } = true;

    /// <summary>The user: 65534, nobody.</summary>
    public int RunAsUser { get; } = 65534;

    /// <summary>The group of its volumes.</summary>
    public int FsGroup { get; } = 65534;

    /// <summary>The system calls it may make.</summary>
    public SeccompValues SeccompProfile { get; } = new("RuntimeDefault");
}

/// <summary>A filter of system calls.</summary>
/// <param name="Type">Which filter.</param>
internal sealed record SeccompValues(string Type);
