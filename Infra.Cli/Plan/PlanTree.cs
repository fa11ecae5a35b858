using System.Collections.Immutable;
using Infra.Model.Plans;
using Infra.Model.Releases;
using Infra.Model.Settings;
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
        var root = new Tree(Heading(plan.Environment)) { Guide = TreeGuide.Line };
        foreach (var resource in children[null]) Add(root, resource, children);

        console.Write(root);
        console.WriteLine();
        foreach (var count in Counts(plan)) console.WriteLine(count);
        console.WriteLine(Total(plan));
    }

    private static Markup Heading(EnvironmentDefinition environment)
    {
        var (name, settings) = environment;
        var kubernetes = ReleaseCatalogue.Kubernetes(settings.Release);
        return new Markup($"[bold]{name}[/]  {settings.Region}  account {settings.Account}  release {settings.Release} (Kubernetes {kubernetes})");
    }

    private static void Add(IHasTreeNodes parent, PlannedResource resource, ILookup<ResourceAddress?, PlannedResource> children)
    {
        var node = parent.AddNode(Label(resource));
        foreach (var child in children[resource.Address]) Add(node, child, children);
    }

    private static Markup Label(PlannedResource resource)
    {
        var facts = PlanHighlights.Of(resource).Concat(Options(resource.Options)).Select(fact => $"  {fact}");
        return new Markup($"[blue]{ResourceAddress.Short(resource.Address.Type)}[/] {Markup.Escape(resource.Address.Name)}[grey]{Markup.Escape(string.Concat(facts))}[/]");
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
