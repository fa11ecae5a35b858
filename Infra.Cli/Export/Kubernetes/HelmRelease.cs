using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Kubernetes;

/// <summary>How Helm is told what the program declares of a chart.</summary>
internal static class HelmRelease
{
    private const string RepositoryOptions = "repositoryOpts";

    // https://helm.sh/docs/helm/helm_upgrade/ (from general knowledge, unverified): Pulumi's names and Helm's options.
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["version"] = "--version",
        ["namespace"] = "--namespace",
        ["maxHistory"] = "--history-max",
        ["description"] = "--description",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Switches = new Dictionary<string, string>
    {
        ["atomic"] = "--atomic",
        ["cleanupOnFail"] = "--cleanup-on-fail",
        ["createNamespace"] = "--create-namespace",
        ["dependencyUpdate"] = "--dependency-update",
        ["disableWebhooks"] = "--no-hooks",
        ["skipCrds"] = "--skip-crds",
        ["waitForJobs"] = "--wait-for-jobs",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "compat" is Pulumi's own mark, and the others are arguments or files rather than options.
    private static readonly FrozenSet<string> Elsewhere = new[] { "chart", "compat", "name", "values", RepositoryOptions, "timeout" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The arguments of <c>helm</c>, without those that name files.</summary>
    /// <param name="release">The chart, as the program declares it.</param>
    /// <param name="problems">Where to note what Helm cannot be told.</param>
    internal static ImmutableArray<string> Arguments(PlannedResource release, ExportProblems problems)
    {
        var inputs = release.Inputs.Entries;
        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.AddRange("upgrade", "--install", Text(inputs.GetValueOrDefault("name") ?? new TextNode(release.Address.Name)), Text(inputs["chart"]));
        if (inputs.GetValueOrDefault(RepositoryOptions) is MapNode repository)
        {
            foreach (var (key, value) in repository.Entries)
            {
                if (key == "repo") arguments.AddRange("--repo", Text(value));
                else problems.Add(release.Address, $"{RepositoryOptions}.{key}", "an option that is not passed to Helm", "leave it out");
            }
        }

        foreach (var (key, value) in inputs)
        {
            if (Texts.TryGetValue(key, out var option)) arguments.AddRange(option, Text(value));
            else if (key == "timeout") arguments.AddRange("--timeout", $"{Text(value)}s");
            else if (value is FlagNode { Value: false } && Switches.ContainsKey(key)) continue;
            else if (value is FlagNode && Switches.TryGetValue(key, out var name)) arguments.Add(name);
            else if (!Elsewhere.Contains(key)) problems.Add(release.Address, key, "an option that is not passed to Helm", "leave it out");
        }

        return arguments.ToImmutable();

        string Text(Node value)
        {
            if (value is TextNode or NumberNode) return value.Text!;

            problems.Add(release.Address, "", "a reference in the name, the version or another option of a chart, where none can be passed to Helm", "write the value");
            return "";
        }
    }
}
