using System.Collections;
using System.Collections.Frozen;

namespace Infra.Cli.Export;

/// <summary>
/// What resources have to wait for, without what follows from the rest: a network's hundred resources are there when the cluster in it is.
/// Otherwise the lists of an environment grow with the square of its pools.
/// </summary>
/// <typeparam name="T">How a resource is named.</typeparam>
/// <param name="resources">All resources that are written, each with what it waits for by what is written of it.</param>
internal sealed class LeastDependencies<T>(IReadOnlyDictionary<T, IEnumerable<T>> resources)
    where T : notnull
{
    private readonly FrozenDictionary<T, int> _index = resources.Keys.Index().ToFrozenDictionary(resource => resource.Item, resource => resource.Index);
    private readonly BitArray?[] _reached = new BitArray?[resources.Count];

    /// <summary>Of what a resource waits for, all that neither the rest nor what it uses leads to.</summary>
    /// <param name="waits">What it waits for.</param>
    /// <param name="uses">What it waits for already, because its properties name it.</param>
    internal IEnumerable<T> Of(IReadOnlyCollection<T> waits, IReadOnlyCollection<T> uses)
    {
        var known = new BitArray(resources.Count);
        foreach (var resource in waits.Concat(uses)) known.Or(Reached(resource));
        foreach (var resource in uses) known.Set(_index[resource], true);
        return waits.Where(resource => !known[_index[resource]]);
    }

    private BitArray Reached(T resource)
    {
        var index = _index[resource];
        if (_reached[index] is { } known) return known;

        // Set first, against a circle: Terraform and CloudFormation report it themselves.
        var reached = _reached[index] = new BitArray(resources.Count);
        foreach (var next in resources[resource])
        {
            reached.Or(Reached(next));
            reached.Set(_index[next], true);
        }

        return reached;
    }
}
