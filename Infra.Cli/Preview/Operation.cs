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
    /// <summary>Every operation that there is, with what it does to a resource: the change, or the one that it is a part of; <see langword="null"/> for none.</summary>
    internal static FrozenDictionary<string, ChangeKind?> Changes { get; } = new Dictionary<string, ChangeKind?>
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

    /// <summary>Whether it makes the new half of a replacement.</summary>
    /// <param name="operation">Its name.</param>
    internal static bool MakesSuccessor(string operation) => operation is "create-replacement" or "import-replacement";
}
