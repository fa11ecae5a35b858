using System.Collections.Frozen;
using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>The operations of the engine's steps.</summary>
/// <remarks>https://github.com/pulumi/pulumi, pkg/resource/deploy/step.go, as fetched 2026-11-22.</remarks>
internal static class Operation
{
    /// <summary>Leaves a resource as it is.</summary>
    internal const string Same = "same";

    /// <summary>Deletes a resource that nothing takes the place of.</summary>
    internal const string Delete = "delete";

    /// <summary>Deletes the old half of a replacement.</summary>
    internal const string DeleteReplaced = "delete-replaced";

    /// <summary>Makes a resource that there is not.</summary>
    internal const string Create = "create";

    /// <summary>Looks at what there is, before anything else is decided.</summary>
    internal const string Refresh = "refresh";

    // A replacement is three steps, "replace" and one for each half. A preview shows the halves, whose order tells which goes first,
    // with --show-replacement-steps alone.
    // https://github.com/pulumi/pulumi (at 1b5949891b3c), pkg/backend/display/display.go, shouldShow, and Logical in
    // pkg/resource/deploy/step.go, read 2026-11-29
    private static readonly FrozenDictionary<string, ChangeKind?> Kinds = new Dictionary<string, ChangeKind?>
    {
        [Same] = null,
        [Create] = ChangeKind.Create,
        ["update"] = ChangeKind.Update,
        [Delete] = ChangeKind.Delete,
        ["replace"] = ChangeKind.Replace,
        ["create-replacement"] = ChangeKind.Replace,
        [DeleteReplaced] = ChangeKind.Replace,
        ["read"] = null,
        ["read-replacement"] = null,
        [Refresh] = null,
        ["discard"] = null,
        ["discard-replaced"] = null,
        ["remove-pending-replace"] = null,
        ["import"] = ChangeKind.Create,
        ["import-replacement"] = ChangeKind.Replace,
        ["diff"] = null,
        ["extend-parameterize"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all operations that there are.</summary>
    internal static IEnumerable<string> All => Kinds.Keys;

    /// <summary>Whether there is such an operation.</summary>
    /// <param name="operation">Its name.</param>
    internal static bool IsKnown(string operation) => Kinds.ContainsKey(operation);

    /// <summary>Whether it makes the new half of a replacement.</summary>
    /// <param name="operation">Its name.</param>
    internal static bool MakesSuccessor(string operation) => operation is "create-replacement" or "import-replacement";

    /// <summary>Whether it is one half of a replacement, which another step stands for as a whole.</summary>
    /// <param name="operation">Its name.</param>
    internal static bool IsHalf(string operation) => MakesSuccessor(operation) || operation == DeleteReplaced;

    /// <summary>What it does to a resource.</summary>
    /// <param name="operation">Its name, one that is known.</param>
    /// <returns>The change, or the change that it is a part of; <see langword="null"/> for one that changes nothing.</returns>
    internal static ChangeKind? Change(string operation) => Kinds[operation];
}
