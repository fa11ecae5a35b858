namespace Pulumi;

/// <summary>What depending on a resource means: on itself, or for a component on everything it is made of.</summary>
internal static class Reachable
{
    /// <summary>The provider-managed resources and remote components among the resources and what their components contain.</summary>
    public static IEnumerable<Resource> From(IEnumerable<Resource> resources)
    {
        var found = new HashSet<Resource>();
        Add(resources, found);
        return found.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true });
    }

    /// <summary>Ends when everything reachable has been registered.</summary>
    public static Task WhenRegistered(IEnumerable<Resource> resources)
        => Task.WhenAll(From(resources).Select(resource => resource.Urn.Data));

    private static void Add(IEnumerable<Resource> resources, HashSet<Resource> found)
    {
        // A custom resource's children are left out: they usually depend on it, so waiting for them could wait for itself.
        foreach (var resource in resources.Where(found.Add))
        {
            if (resource is ComponentResource)
                Add(resource.SnapshotChildren(), found);
        }
    }
}
