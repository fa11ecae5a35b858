using Infra.Model.Findings;

namespace Infra.Model.Settings;

/// <summary>What AWS accepts as a tag.</summary>
public static class TagRules
{
    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions (a copy),
    // read 2026-11-22
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <summary>Everything that is wrong with a tag.</summary>
    /// <param name="path">Where the tag stands.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The findings.</returns>
    public static IEnumerable<Finding> Validate(string path, string key, string value) =>
    [
        .. Require.That(
            key.Length is >= 1 and <= LongestKey,
            path,
            $"a key of {key.Length} characters", $"write 1 to {LongestKey}"),
        .. Require.That(
            !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && !key.StartsWith("infra:", StringComparison.Ordinal),
            path,
            $"the key \"{key}\"", "write one that starts with neither \"aws:\" nor \"infra:\", which AWS and this program use"),
        .. Require.That(
            value.Length <= LongestValue,
            path,
            $"a value of {value.Length} characters", $"write at most {LongestValue}"),
    ];
}
