namespace Infra.Settings;

/// <summary>Something wrong at one place of a settings document.</summary>
/// <param name="Path">The place, as keys and indexes from the document's root: <c>pools.general.generations[0].stage</c>; empty for the root.</param>
/// <param name="Message">What was found, with the value quoted, and what to do about it.</param>
public sealed record Finding(string Path, string Message)
{
    /// <summary>The finding in one line.</summary>
    /// <returns>Path and message.</returns>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
