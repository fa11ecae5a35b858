using System.Text.Json.Nodes;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>A node group as the emulator has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pool">The pool it belongs to, by its label.</param>
/// <param name="Stage">The stage it is in, by its label.</param>
/// <param name="Subnets">The subnets it is in, in ordinal order.</param>
/// <param name="Desired">How many servers it has.</param>
internal sealed record EmulatedNodeGroup(string Name, string Pool, string Stage, string Subnets, int Desired)
{
    internal static EmulatedNodeGroup Read(JsonObject description)
    {
        var labels = description["labels"] as JsonObject ?? [];
        var subnets = description["subnets"]!.AsArray().Select(subnet => (string)subnet!).ToImmutableSortedSet(StringComparer.Ordinal);
        return new EmulatedNodeGroup(
            (string)description["nodegroupName"]!,
            (string?)labels[NodeLabels.Pool] ?? "",
            (string?)labels[NodeLabels.Stage] ?? "",
            string.Join(',', subnets),
            (int)description["scalingConfig"]!["desiredSize"]!);
    }
}
