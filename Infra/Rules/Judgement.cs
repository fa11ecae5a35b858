using System.Collections.Immutable;

namespace Infra.Rules;

/// <summary>What rules say of an environment.</summary>
internal sealed record Judgement
{
    /// <summary>What is broken and not exempt, in ordinal order of the lines.</summary>
    internal required ImmutableArray<RuleFinding> Broken { get; init; }

    /// <summary>What cannot be told, in the same form and order: found is what is not known.</summary>
    internal required ImmutableArray<RuleFinding> Unknown { get; init; }

    /// <summary>What is broken and exempt, with the exemption.</summary>
    internal required ImmutableArray<(RuleFinding Finding, Exemption Exemption)> Exempt { get; init; }

    /// <summary>The exemptions that cover nothing.</summary>
    internal required ImmutableArray<Exemption> Unused { get; init; }

    /// <summary>The number of resources that at least one rule applies to.</summary>
    internal required int Resources { get; init; }
}
