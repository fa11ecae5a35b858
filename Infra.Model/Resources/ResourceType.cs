namespace Infra.Model.Resources;

/// <summary>
/// Everything that the project knows of a type of resource. A question that has no answer is <c>null</c>; a test asks them of every type
/// that is planned.
/// </summary>
/// <param name="Token">The type token, for example <c>aws:eks/nodeGroup:NodeGroup</c>.</param>
public sealed record ResourceType(string Token)
{
    /// <summary>The limits of its name; <c>null</c> when it has none of its own.</summary>
    public NameLimit? Name { get; init; }

    /// <summary>The inputs that a reader of a plan looks for first.</summary>
    public IReadOnlyList<string>? Highlights { get; init; }

    /// <summary>The properties whose change makes another resource; every other is changed in place.</summary>
    public IReadOnlyList<string>? Replaces { get; init; }

    /// <summary>The only properties that may change while servers run; <c>null</c> for what no server is made from.</summary>
    public IReadOnlyList<string>? AllowedInPlace { get; init; }

    /// <summary>What is lost with it.</summary>
    public Loss? Loss { get; init; }

    /// <summary>The properties whose change takes something away.</summary>
    public IReadOnlyList<Weakening> Weakens { get; init; } = [];

    /// <summary>How a change in place is taken back, for what serves the whole cluster; <c>null</c> for anything else.</summary>
    public string? WayBack { get; init; }

    /// <summary>What decides whether the engine protects it.</summary>
    public ProtectedBy ProtectedBy { get; init; }

    /// <summary>The name of the type in Terraform's AWS provider.</summary>
    /// <remarks>
    /// Pulumi names a type after the module it is documented in and Terraform does not, so the pairs cannot be derived. Each is proved
    /// by validating the export against the provider, and most by applying it in a rehearsal.
    /// </remarks>
    public string? Terraform { get; init; }

    /// <summary>The service of AWS that has it, as Terraform's provider names the service's endpoint: mostly the module.</summary>
    public string Service { get => field ?? Token.Split(':')[1].Split('/')[0]; init; }

    /// <summary>
    /// The actions of IAM by which the provider creates, reads, changes and deletes it; <c>null</c> for what is no resource of AWS.
    /// </summary>
    /// <remarks>
    /// From the service authorization reference and the provider's sources, as general knowledge: not tried in an account.
    /// </remarks>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>What Terraform's provider lacks of it.</summary>
    public IReadOnlyList<MissingProperty> MissingInTerraform { get; init; } = [];

    /// <summary>How a rehearsal's emulator treats it.</summary>
    public Emulation? Emulation { get; init; }
}
