namespace Infra.Model.Releases;

/// <summary>A build of an EKS add-on.</summary>
public sealed record AddOnBuild
{
    /// <summary>The build, for example <c>v1.22.4-eksbuild.3</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Where the fact comes from.</summary>
    public required Source Source { get; init; }
}
