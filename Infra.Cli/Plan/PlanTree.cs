using System.Collections.Immutable;
using Infra.Model.Plans;
using Infra.Model.Releases;
using Infra.Model.Trees;
using Spectre.Console;

namespace Infra.Cli.Plan;

/// <summary>Draws a plan for people: what belongs to what, the properties that matter, and how many of each type there are.</summary>
internal static class PlanTree
{
    /// <summary>Draws a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="console">Where to; colours are its own decision.</param>
    public static void Write(EnvironmentPlan plan, IAnsiConsole console)
    {
        var children = plan.Resources.ToLookup(resource => resource.Parent);
        var (name, settings) = plan.Environment;
        WriteLine(console, "", "bold", $"{name}", $"  {settings.Region}  account {settings.Account}  release {settings.Release} (Kubernetes {ReleaseCatalogue.Kubernetes(settings.Release)})");
        foreach (var (guides, resource) in Lines(children, null, ""))
        {
            var facts = PlanHighlights.Of(resource).Concat(Options(resource.Options)).Select(fact => $"  {fact}");
            WriteLine(console, guides, "blue", ResourceAddress.Short(resource.Address.Type), $" {resource.Address.Name}", string.Concat(facts));
        }

        console.WriteLine();
        foreach (var count in Counts(plan)) console.WriteLine(count);
        console.WriteLine(Total(plan));
    }

    // What Spectre.Console's own tree draws, which measures every character of every line: an eighth of the time of a plan of 300 pools.
    private static IEnumerable<(string Guides, PlannedResource Resource)> Lines(ILookup<ResourceAddress?, PlannedResource> children, ResourceAddress? parent, string guides)
    {
        var all = children[parent].ToList();
        foreach (var (index, resource) in all.Index())
        {
            var isLast = index == all.Count - 1;
            yield return ($"{guides}{(isLast ? "└── " : "├── ")}", resource);
            foreach (var below in Lines(children, resource.Address, $"{guides}{(isLast ? "    " : "│   ")}")) yield return below;
        }
    }

    private static void WriteLine(IAnsiConsole console, string guides, string style, string head, string text, string facts = "")
    {
        if (console.Profile.Capabilities.Ansi)
            console.MarkupLine($"{guides}[{style}]{head}[/]{Markup.Escape(text)}[grey]{Markup.Escape(facts)}[/]");
        else
            console.Profile.Out.Writer.WriteLine($"{guides}{head}{text}{facts}");
    }

    private static IEnumerable<string> Options(PlannedOptions options)
    {
        if (options.Protect) yield return "protected";
        if (!options.IgnoreChanges.IsEmpty) yield return $"ignores {string.Join(", ", options.IgnoreChanges)}";
        if (options.DeleteBeforeReplace) yield return "deleted before it is replaced";
        if (options.RetainOnDelete) yield return "kept when dropped";
    }

    private static IEnumerable<string> Counts(EnvironmentPlan plan) => plan.Resources
        .Where(resource => resource.Kind is ResourceKind.Custom)
        .CountBy(resource => ResourceAddress.Short(resource.Address.Type))
        .OrderByDescending(type => type.Value)
        .ThenBy(type => type.Key, StringComparer.Ordinal)
        .Select(type => $"{type.Value,5}  {type.Key}");

    private static string Total(EnvironmentPlan plan)
    {
        var kinds = plan.Resources.CountBy(resource => resource.Kind).ToImmutableDictionary();
        var custom = kinds.GetValueOrDefault(ResourceKind.Custom);
        var components = kinds.GetValueOrDefault(ResourceKind.Component) + kinds.GetValueOrDefault(ResourceKind.Remote);
        return $"{custom,5}  resources in {components} components";
    }
}
