using Infra.Model.Rules;

namespace Infra.Model.Plans;

/// <summary>Gives the resources of a plan to the rules, which read the plan's own inputs.</summary>
public static class PlanDeclarations
{
    /// <summary>The resources of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static DeclaredEnvironment Of(EnvironmentPlan plan) => new(plan.Environment.Name.ToString(), plan.Resources.Select(Declared));

    private static Declared Declared(PlannedResource resource) => new()
    {
        Name = resource.Address,
        IsComponent = resource.Kind is ResourceKind.Component or ResourceKind.Remote,
        Parent = resource.Parent,
        Inputs = resource.Inputs,
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
}
