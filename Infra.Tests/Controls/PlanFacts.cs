using System.Text.Json.Nodes;
using Infra.Cli.Plan;
using Infra.Model.Plans;

namespace Infra.Tests.Controls;

/// <summary>A recorded plan as the data of docs/plan-format.md, which can be altered to see what would be noticed.</summary>
internal sealed class PlanFacts
{
    private readonly IReadOnlyList<JsonObject> _resources;

    private PlanFacts(IReadOnlyList<JsonObject> resources) => _resources = resources;

    /// <summary>The facts of a plan.</summary>
    /// <param name="plan">The plan.</param>
    internal static PlanFacts Of(EnvironmentPlan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        stream.Position = 0;

        return new PlanFacts([.. JsonNode.Parse(stream)!["resources"]!.AsArray().Select(resource => resource!.AsObject())]);
    }

    /// <summary>All resources.</summary>
    internal IEnumerable<PlanFact> All => _resources.Select(resource => new PlanFact(resource));

    /// <summary>All resources of a type.</summary>
    /// <param name="type">The type token.</param>
    internal IReadOnlyList<PlanFact> Of(string type) => [.. All.Where(fact => fact.Type == type)];

    /// <summary>The resource that a reference names.</summary>
    /// <param name="reference">The reference, as a plan has it.</param>
    internal PlanFact? At(JsonNode? reference) =>
        All.FirstOrDefault(fact => fact.Address == PlanFact.Target(reference));

    /// <summary>The plan without some resources.</summary>
    /// <param name="gone">Those that are not in it.</param>
    internal PlanFacts Without(params IEnumerable<PlanFact> gone)
    {
        var addresses = gone.Select(fact => fact.Address).ToHashSet();
        return new PlanFacts([.. _resources.Where(resource => !addresses.Contains(new PlanFact(resource).Address))]);
    }

    /// <summary>The plan with another resource.</summary>
    /// <param name="type">Its type token.</param>
    internal PlanFacts With(string type) => new([.. _resources, new JsonObject { ["type"] = type, ["name"] = "another", ["inputs"] = new JsonObject() }]);

    /// <summary>The plan with a change of one resource.</summary>
    /// <param name="fact">The resource.</param>
    /// <param name="path">The place.</param>
    /// <param name="content">What stands there; without content nothing does.</param>
    internal PlanFacts With(PlanFact fact, string path, JsonNode? content) =>
        new([.. _resources.Select(resource => new PlanFact(resource).Address == fact.Address ? fact.With(path, content).Json : resource)]);
}
