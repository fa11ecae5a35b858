namespace Infra.Model.Rules;

/// <summary>What rules say of an environment.</summary>
public sealed record Judgement
{
    /// <summary>What is broken and not exempt, in ordinal order of the lines.</summary>
    public required ImmutableArray<Finding> Broken { get; init; }

    /// <summary>What cannot be told, in the same form and order: found is what is not known.</summary>
    public required ImmutableArray<Finding> Unknown { get; init; }

    /// <summary>What is broken and exempt, with the exemption.</summary>
    public required ImmutableArray<(Finding Finding, Exemption Exemption)> Exempt { get; init; }

    /// <summary>The exemptions that cover nothing.</summary>
    public required ImmutableArray<Exemption> Unused { get; init; }

    /// <summary>The number of resources that at least one rule applies to.</summary>
    public required int Resources { get; init; }
}
