using Infra.Model.Names;
using Infra.Model.Rules;
using Infra.Model.Settings;

namespace Infra.Model.Environments;

/// <summary>Every physical name that the program generates is as long as AWS and Kubernetes allow.</summary>
public static class NamesFit
{
    /// <summary>The names that are too long or too short.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="names">The names of its plan.</param>
    /// <returns>A finding for each.</returns>
    public static IEnumerable<Finding> Check(EnvironmentDefinition environment, ImmutableArray<PhysicalName> names) =>
        from name in names
        where !name.Fits
        let isKnown = name.Text is not null
        let length = $"{name.Limit.Shortest} to {name.Limit.Longest}"
        select CheckKind.NamesFit.Report(
            environment.Name,
            name.Resource.ToString(),
            isKnown ? $"the name \"{name.Text}\" of {name.Text!.Length} characters" : "a generated name",
            isKnown ? $"shorten its parts so that it has {length} ({name.Limit.Source})" : $"give the resource a fixed name of {length} characters ({name.Limit.Source})");
}
