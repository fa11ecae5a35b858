namespace Infra.Model.Plans;

/// <summary>A resource as the program declares it.</summary>
public sealed record PlannedResource
{
    /// <summary>Type and name.</summary>
    public required ResourceAddress Address { get; init; }

    /// <summary>Whether it is something that exists in AWS or Kubernetes, or a component that only groups others.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The component it belongs to; nothing for a resource of the stack itself.</summary>
    public ResourceAddress? Parent { get; init; }

    /// <summary>What it is made from.</summary>
    public required MapNode Inputs { get; init; }

    /// <summary>How the engine is told to treat it.</summary>
    public required PlannedOptions Options { get; init; }

    /// <summary>Whether it is declared inside <c>Apply</c>, where a preview does not show it.</summary>
    public bool IsInsideApply { get; init; }

    /// <summary>The properties of other resources that its inputs contain, each with the place where.</summary>
    public ImmutableArray<PlannedUse> References => [.. PlannedUse.In(Inputs)];
}

/// <summary>What a resource is to the engine.</summary>
public enum ResourceKind
{
    /// <summary>It exists outside the program: AWS or Kubernetes has it.</summary>
    Custom,

    /// <summary>It groups other resources of this program.</summary>
    Component,

    /// <summary>It groups resources that another program, a component package, declares.</summary>
    Remote,

    /// <summary>It connects resources with an account or a cluster.</summary>
    Provider,
}
