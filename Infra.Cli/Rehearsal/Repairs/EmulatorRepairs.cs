namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>All repairs, for a fresh emulator.</summary>
internal static class EmulatorRepairs
{
    internal static ImmutableArray<IRepair> All()
    {
        var updates = new EksUpdates();
        return [updates, new ClusterFields(updates), new ClusterVersions(updates), new NodeGroupFields(), new NodeGroupTags(), new LaunchTemplateTags()];
    }
}
