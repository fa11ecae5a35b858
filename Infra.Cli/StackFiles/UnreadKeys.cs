using Infra.Model.Values.Aws;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Cli.StackFiles;

/// <summary>The keys of a stack file beside the settings: what is read of them, and what is not.</summary>
internal static class UnreadKeys
{
    private const string Config = "config";
    private const string AccountKey = $"infra:{EnvironmentSettings.AccountKey}";
    private static readonly string[] InfraKeys = [$"infra:{EnvironmentSettings.ConfigKey}", AccountKey];

    // https://www.pulumi.com/docs/iac/concepts/projects/stack-settings-file/, read 2026-11-29
    private static readonly string[] StackKeys = [Config, "environment", "secretsprovider", "encryptedkey", "encryptionsalt"];

    // Configuration of the providers that Pulumi makes by itself. The program makes its own, which do not read it.
    // https://www.pulumi.com/docs/iac/concepts/resources/providers/#explicit-provider-configuration, read 2026-11-29
    private static readonly string[] Providers = ["aws", "kubernetes", "eks", "aws-native", "awsx"];

    /// <summary>What is not read.</summary>
    /// <returns>The warnings, each with its line.</returns>
    internal static IReadOnlyList<Finding> In(YamlDocument file) =>
    [
        .. from entry in file.Around.Where(entry => entry.Map.Length == 0)
           let problem = OfStack(entry.Key)
           where problem is not null
           select problem with { Path = entry.Key, Line = entry.Line },
        .. from entry in file.Around.Where(entry => entry.Map == Config)
           let problem = entry.Key == AccountKey ? OfAccount(entry.Value) : OfConfig(entry.Key)
           where problem is not null
           select problem with { Path = $"{Config}.{entry.Key}", Line = entry.Line },
    ];

    /// <summary>The account that stands beside the settings.</summary>
    /// <returns>The account; null without one that can be read.</returns>
    /// <exception cref="UserException">It stands there twice, or Pulumi reads another value than is written.</exception>
    internal static string? Account(YamlDocument file)
    {
        const string path = $"{Config}.{AccountKey}";
        var entries = file.Around.Where(entry => entry.Path == path).ToList();
        if (entries.Count == 0) return null;
        if (entries.Count > 1) throw Problem(entries[1].Line, $"the key \"{AccountKey}\" again", "keep one of them");

        return entries[0].Value switch
        {
            Scalar { Style: not ScalarStyle.Plain } quoted => quoted.Value,
            Scalar plain when PlainScalar.MeaningOf(plain.Value) is PlainMeaning.Text or PlainMeaning.Number => plain.Value,
            Scalar { Value: var text } => throw Problem(entries[0].Line, $"{(text.Length == 0 ? "no value" : text)} without quotes", $"write {AccountId.Expected}"),
            MappingStart when file.Around.Any(entry => entry.Map == path && entry.Key == "secure") => null,
            _ => throw Problem(entries[0].Line, "no single value", $"write {AccountId.Expected}"),
        };

        UserException Problem(long line, string found, string remedy) => StackReader.Problem(file.File, line, found, remedy, path);
    }

    private static Finding? OfAccount(ParsingEvent value) => value switch
    {
        MappingStart => Warning("an encrypted value, which only Pulumi reads, so that nothing here is checked for that account", "it is no secret: run pulumi config set infra:account ID without --secret"),
        Scalar { Style: ScalarStyle.Plain } plain when PlainScalar.MeaningOf(plain.Value) == PlainMeaning.Number =>
            Warning($"{plain.Value} without quotes, which Pulumi reads as a number", "put it in quotes"),
        _ => null,
    };

    private static Finding? OfStack(string key) => key switch
    {
        "environment" => Warning("environments of Pulumi ESC, which ./infractl does not read: values that they set for infra:environment or infra:account are not checked", "keep those two in this file"),
        _ when StackKeys.Contains(key) => null,
        _ => Warning($"the key \"{key}\", which Pulumi does not read", Remedy(key, StackKeys)),
    };

    private static Finding? OfConfig(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var owner = colon < 0 ? "infra" : key[..colon];

        if (InfraKeys.Contains(key) || owner == "pulumi") return null;
        if (owner == "infra") return Warning($"the key \"{key}\", which nothing reads", Remedy(key, InfraKeys));

        return Providers.Contains(owner)
            ? Warning($"the key \"{key}\", which the providers of this program do not read", "remove it: account, region and tags are settings, and credentials come from the environment of the command")
            : Warning($"the key \"{key}\", which nothing in this program reads", "remove it");
    }

    private static Finding Warning(string found, string remedy) => new(null, found, remedy) { Severity = Severity.Warning };

    private static string Remedy(string key, string[] known) => Spelling.Nearest(key, known) is { } nearest ? $"write \"{nearest}\", or remove it" : "remove it";
}
