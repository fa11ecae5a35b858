using System.Collections.Immutable;

namespace Infra.Baseline;

/// <summary>Rules for pods, and the values that they share.</summary>
/// <param name="Variables">The values, each after those that it uses.</param>
/// <param name="Rules">The rules.</param>
internal sealed record PodPolicy(ImmutableArray<PodVariable> Variables, ImmutableArray<PodRule> Rules);

/// <summary>Something that is true of a good pod, as the API server checks it.</summary>
/// <param name="Expression">A CEL expression that is true of a good pod.</param>
/// <param name="Message">What is wrong with any other, and what to do about it.</param>
internal sealed record PodRule(string Expression, string Message)
{
    /// <summary>A CEL expression that says the same as <see cref="Message"/> with the value that was found; without it, there is none.</summary>
    public string? MessageExpression { get; init; }
}

/// <summary>A value that rules share.</summary>
/// <param name="Name">What rules call it, after <c>variables.</c>.</param>
/// <param name="Expression">A CEL expression.</param>
internal sealed record PodVariable(string Name, string Expression);
