namespace Infra.Model.Changes;

/// <summary>Whether an earlier change announced that a resource goes, as far as what is deployed shows it.</summary>
public static class Announcement
{
    /// <summary>Whether the removal was announced.</summary>
    /// <param name="address">Type and name.</param>
    /// <param name="inputs">The resource's inputs before the change.</param>
    /// <param name="isProtected">Whether the engine protected it then.</param>
    /// <param name="guarded">The types of which the engine protected any resource then: before the guard was deployed, no protection announces nothing.</param>
    public static bool WasMade(ResourceAddress address, Node inputs, bool isProtected, IReadOnlySet<string> guarded) =>
        inputs.At($"tags['{Retirement.Tag}']").IsTrue
        || (!isProtected
            && ResourceTypes.Of(address.Type)?.ProtectedBy == ProtectedBy.Entry
            && (guarded.Contains(address.Type) || guarded.Contains(ResourceTypes.NodeGroup)));
}
