namespace Infra.Cli.Preview;

/// <summary>Something that is wrong with what a preview would do.</summary>
/// <param name="Rule">The id of the rule or check; <see langword="null"/> for what the engine itself reported.</param>
/// <param name="Place">Environment and resource; empty for what the engine itself reported.</param>
/// <param name="Message">What was found, and what to do.</param>
internal sealed record VerdictFinding(string? Rule, string Place, string Message)
{
    /// <summary>The finding in one line.</summary>
    /// <returns>Id, place and message.</returns>
    public override string ToString() => Rule is null ? Message : $"{Rule} {Place}: {Message}";
}
