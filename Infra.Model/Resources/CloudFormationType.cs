namespace Infra.Model.Resources;

/// <summary>What AWS CloudFormation has in the place of a type, as far as a rule does not say it.</summary>
/// <remarks>
/// The rule: a property has the same name with a capital, the types of values are those of CloudFormation's schema, and the reference
/// to <c>id</c> is <c>Ref</c>. Places in the plan are written without indexes, those in a template from <c>Properties</c> on; <c>[+]</c>
/// is the next item of a list.
/// </remarks>
/// <param name="Name">The type, for example <c>AWS::EC2::VPC</c>; <c>null</c> when there is none.</param>
public sealed record CloudFormationType(string? Name)
{
    /// <summary>The place of the properties that are not named in <see cref="Properties"/>; empty for <c>Properties</c> itself.</summary>
    public string Root { get; init; } = "";

    /// <summary>The place in a template of a property of the plan.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The attribute for a property that others refer to; empty for <c>Ref</c>, text with <c>${}</c> in the place of the id for <c>Fn::Sub</c>.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>What a template says beside the plan, as JSON, by its place.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>The property for the logical name, where the plan leaves a name to the engine and CloudFormation requires one.</summary>
    public string? Named { get; init; }

    /// <summary>A second resource that has a part of the properties; <c>null</c> when one is enough.</summary>
    public CloudFormationCompanion? Companion { get; init; }

    /// <summary>The property that refers to the resource which this one is a part of in CloudFormation; <c>null</c> when it is a resource of its own.</summary>
    public string? PartOf { get; init; }

    /// <summary>The properties of a part that repeat what its owner says.</summary>
    public IReadOnlyList<string> Repeated { get; init; } = [];

    /// <summary>The type that has to be complete, with its companion, before this one is made.</summary>
    public string? After { get; init; }

    /// <summary>Why it is left out; <c>null</c> when it is not.</summary>
    public string? Loss { get; init; }

    /// <summary>Whether the stack policy refuses that it is replaced.</summary>
    public bool IsNeverReplaced { get; init; }
}
