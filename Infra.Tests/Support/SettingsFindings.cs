using Infra.Model.Findings;
using Infra.Model.Settings;

namespace Infra.Tests.Support;

/// <summary>What a settings document is refused for.</summary>
internal static class SettingsFindings
{
    /// <summary>The findings of a document, one line each; none when it is accepted.</summary>
    /// <param name="json">The document.</param>
    internal static IReadOnlyList<string> In(string json)
    {
        try
        {
            EnvironmentSettings.Parse(json);
            return [];
        }
        catch (UserException exception)
        {
            return [.. exception.Findings.Select(finding => finding.ToString())];
        }
    }

    /// <summary>The findings of the smallest good document with one change.</summary>
    /// <param name="path">The place.</param>
    /// <param name="json">Its new content; without any the key goes.</param>
    internal static IReadOnlyList<string> With(string path, string? json) => In(MinimalSettings.With((path, json)));
}
