using System.Text.RegularExpressions;

namespace Infra.Cli.StackFiles;

/// <summary>What a value without quotes is to the readers of a stack file.</summary>
internal enum PlainMeaning
{
    Text,

    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number in the notation of JSON.</summary>
    Number,

    /// <summary>A number in another notation, such as <c>0x10</c>, <c>1_000</c>, <c>007</c> or <c>.inf</c>.</summary>
    OddNumber,

    /// <summary>A date or a time.</summary>
    Date,

    /// <summary>A word such as <c>yes</c>, which YAML 1.1 takes for a boolean and YAML 1.2 for text.</summary>
    OldBoolean,
}

/// <summary>Tells what a value without quotes means.</summary>
/// <remarks>
/// As the two YAML libraries that the Pulumi CLI is built with do: https://github.com/go-yaml/yaml, v2.4.0 and v3.0.1, resolve.go; and
/// https://github.com/pulumi/pulumi/blob/1b59498/sdk/go/common/resource/config/object.go for what then becomes of dates and
/// numbers. Both read 2026-11-22. Where the two disagree, or change what is written, the value is neither text nor number here.
/// </remarks>
internal static partial class PlainScalar
{
    /// <summary>The meaning of a value.</summary>
    /// <param name="text">The value as written.</param>
    /// <returns>What it is taken for.</returns>
    internal static PlainMeaning MeaningOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PlainMeaning.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => PlainMeaning.Boolean,
        _ when OldBoolean().IsMatch(text) => PlainMeaning.OldBoolean,
        _ when Date().IsMatch(text) => PlainMeaning.Date,
        _ when Number().IsMatch(text) => PlainMeaning.Number,
        _ when OddNumber().IsMatch(text) => PlainMeaning.OddNumber,
        _ => PlainMeaning.Text,
    };

    [GeneratedRegex(@"\A(y|n|yes|no|on|off)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OldBoolean();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9:.]+(Z|[-+][0-9:]+)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    // Within the exponents that a double has, so that no reader finds it too large.
    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,99})(\.[0-9]{1,99})?([eE][-+]?[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\A[-+]?(0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|\.(inf|nan)|(\.[0-9][0-9_]*|[0-9][0-9_]*(\.[0-9_]*)?)(e[-+]?[0-9_]+)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OddNumber();
}
