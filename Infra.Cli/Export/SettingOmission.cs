namespace Infra.Cli.Export;

/// <summary>A setting of the stack file that an export leaves out, knowingly: another value of it changes no exported file.</summary>
/// <param name="Setting">The setting, or a record of settings; <c>*</c> stands for a key or an index, as in <c>pools.*.retiring</c>.</param>
/// <param name="Reason">Why it is left out, and what does its work.</param>
internal sealed record SettingOmission(string Setting, string Reason)
{
    /// <summary>The settings that this program alone works with, whatever the target.</summary>
    internal static ImmutableArray<SettingOmission> OfTheProgram { get; } =
    [
        new("sharesAccountWith", "`./infractl check` compares the stack files; nothing is declared from it"),
        new("imageAgeDays", "`./infractl check` compares it with the day; nothing is declared from it"),
        new("pools.*.retiring", "it allows a pool without an enabled generation; nothing is declared from it"),
        new("namespaces.*.retiring", "it takes Pulumi's protection off the namespace; nothing else is declared from it"),
        new("services.*.*.retiring", "it allows a service without an enabled version; nothing is declared from it"),
        new("evidence", "`./infractl rollout` and `./infractl diff` ask for it; nothing is declared from it"),
        new("exemptions", "they excuse findings of `./infractl check`; nothing is declared from them"),
        new("budget", "`./infractl check` compares the estimate of `./infractl cost` with it; nothing is declared from it"),
    ];

    /// <summary>The extensions. What one declares of a type in the catalogue is exported.</summary>
    internal static SettingOmission Extensions { get; } = new("extensions", "a resource of an extension whose type the catalogue lacks is left out; each is named");

    /// <summary>What targets leave out that export everything in AWS.</summary>
    internal static ImmutableArray<SettingOmission> InAws { get; } =
    [
        .. OfTheProgram,
        Extensions,
        new("network.pods.routed", "`./infractl check` compares the stack files; nothing is declared from it"),
    ];

    /// <summary>Whether a setting is this one, or is within it.</summary>
    /// <param name="path">The setting's place in a stack file, for example <c>pools.general.generations[0].stage</c>.</param>
    /// <returns>Whether it is.</returns>
    internal bool Covers(string path)
    {
        var (own, other) = (NodePath.Steps(Setting).ToList(), NodePath.Steps(path).ToList());
        return own.Count <= other.Count && own.Zip(other).All(pair => pair.First == "*" || pair.First == pair.Second);
    }
}
