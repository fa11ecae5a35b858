namespace Infra.Model.Policies;

/// <summary>A policy as it is read.</summary>
/// <param name="Statements">The statements that it understands, each with its place.</param>
/// <param name="Refused">What it does not understand.</param>
/// <param name="IsKnown">Whether the provider has yet to tell nothing that a rule asks for.</param>
internal sealed record PolicyReading(
    ImmutableArray<(string Place, PolicyStatement Statement)> Statements,
    ImmutableArray<(string Place, string Found, string Fix)> Refused,
    bool IsKnown);
