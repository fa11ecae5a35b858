using System.Collections.Immutable;
using Infra.Model.Rules;
using Infra.Model.Rules.Facts;
using Infra.Model.Trees;

namespace Infra.Model.Plans;

/// <summary>Makes plain data of a plan, for the rules.</summary>
public sealed class PlanDeclarations
{
    private readonly Dictionary<ResourceAddress, PlannedResource> _resources;

    private PlanDeclarations(EnvironmentPlan plan) => _resources = plan.Resources.ToDictionary(resource => resource.Address);

    /// <summary>The resources of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static DeclaredEnvironment Of(EnvironmentPlan plan) =>
        new(plan.Environment.Name.ToString(), plan.Resources.Select(new PlanDeclarations(plan).Declared));

    private Declared Declared(PlannedResource resource) => new()
    {
        Name = resource.Address,
        IsComponent = resource.Kind is ResourceKind.Component or ResourceKind.Remote,
        Parent = resource.Parent,
        Inputs = (MapFact)Fact(resource.Inputs),
        IsInsideApply = resource.IsInsideApply,
        Options = new DeclaredOptions
        {
            Provider = resource.Options.Provider,
            DependsOn = resource.Options.DependsOn,
            Protect = resource.Options.Protect,
            IgnoreChanges = resource.Options.IgnoreChanges,
            ReplaceOnChanges = resource.Options.ReplaceOnChanges,
            DeleteBeforeReplace = resource.Options.DeleteBeforeReplace,
            RetainOnDelete = resource.Options.RetainOnDelete,
            DeletedWith = resource.Options.DeletedWith,
        },
    };

    private Fact Fact(PlanValue value) => value switch
    {
        PlanText text => new TextFact(text.Value),
        PlanNumber number => new NumberFact(number.Value),
        PlanBoolean flag => new FlagFact(flag.Value),
        PlanReference reference => Referenced(reference) with { From = [reference.Resource] },
        PlanTemplate template => new TextFact(string.Concat(template.Parts.Select(Text)))
        {
            From = [.. template.Parts.OfType<PlanReference>().Select(reference => reference.Resource)],
        },
        PlanList list => new ListFact([.. list.Items.Select(Fact)]),
        PlanMap map => new MapFact(map.Entries.ToImmutableSortedDictionary(entry => entry.Key, entry => Fact(entry.Value), StringComparer.Ordinal)),
        _ => throw new NotSupportedException($"a {value.GetType().Name} is no fact"),
    };

    // What another resource answers with is mostly known to AWS alone, but for what it was given.
    private Fact Referenced(PlanReference reference) =>
        reference.Property.Length > 0 && Fact(_resources[reference.Resource].Inputs).At(reference.Property) is TextFact known ? known : new ComputedFact();

    private static string Text(PlanValue part) => part switch
    {
        PlanText text => text.Value,
        PlanReference reference => $"${{{reference.Resource.Name}.{reference.Property}}}",
        _ => throw new NotSupportedException($"a {part.GetType().Name} is no part of text"),
    };
}
