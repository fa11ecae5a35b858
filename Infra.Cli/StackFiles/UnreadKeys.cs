using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

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
    /// <param name="root">The file.</param>
    /// <returns>The warnings, each with its line.</returns>
    internal static IReadOnlyList<Finding> In(StackNode root) =>
    [
        .. from entry in Keys(root)
           let problem = OfStack(entry.Key)
           where problem is not null
           select problem with { Path = entry.Key, Line = entry.Line },
        .. from entry in Keys((root as StackMap)?.Find(Config))
           let problem = entry.Key == AccountKey ? OfAccount(entry.Value) : OfConfig(entry.Key)
           where problem is not null
           select problem with { Path = $"{Config}.{entry.Key}", Line = entry.Line },
    ];

    /// <summary>The account that stands beside the settings.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="root">The file.</param>
    /// <returns>The account; nothing without one that can be read.</returns>
    /// <exception cref="UserException">It stands there twice, or Pulumi reads another value than is written.</exception>
    internal static string? Account(string file, StackNode root)
    {
        var entries = Keys((root as StackMap)?.Find(Config)).Where(entry => entry.Key == AccountKey).ToList();
        if (entries.Count == 0) return null;
        if (entries.Count > 1) throw Problem(entries[1].Line, $"the key \"{AccountKey}\" again", "keep one of them");

        return entries[0].Value switch
        {
            StackScalar { IsPlain: false } quoted => quoted.Text,
            StackScalar plain when PlainScalar.MeaningOf(plain.Text) is PlainMeaning.Text or PlainMeaning.Number => plain.Text,
            StackScalar { Text: var text } => throw Problem(entries[0].Line, $"{(text.Length == 0 ? "no value" : text)} without quotes", $"write {AccountId.Expected}"),
            StackMap map when map.Find("secure") is not null => null,
            _ => throw Problem(entries[0].Line, "no single value", $"write {AccountId.Expected}"),
        };

        UserException Problem(long line, string found, string remedy) => new(new Finding($"{Config}.{AccountKey}", found, remedy) { File = file, Line = line });
    }

    private static Finding? OfAccount(StackNode value) => value switch
    {
        StackMap => Warning("an encrypted value, which only Pulumi reads, so that nothing here is checked for that account", "it is no secret: run pulumi config set infra:account ID without --secret"),
        StackScalar { IsPlain: true } plain when PlainScalar.MeaningOf(plain.Text) == PlainMeaning.Number =>
            Warning($"{plain.Text} without quotes, which Pulumi reads as a number", "put it in quotes"),
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

    private static IEnumerable<(string Key, long Line, StackNode Value)> Keys(StackNode? node) => node is StackMap map
        ? map.Entries.Where(entry => entry.Key is StackScalar).Select(entry => (((StackScalar)entry.Key).Text, entry.Key.Line, entry.Value))
        : [];
}
