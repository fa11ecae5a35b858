using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>
/// Empties the nodes of draining generations, a few at a time. It keeps nothing in mind that the cluster does not show, so a drain that
/// was stopped goes on where it was.
/// </summary>
internal sealed class Drainer(IClusterApi api, IDrainClock clock, DrainOptions options, Func<ClusterNode, bool> isMeant, Action<string> say)
{
    private static readonly TimeSpan TearDown = TimeSpan.FromSeconds(20);

    private readonly List<string> _emptied = [];
    private readonly SortedSet<string> _removed = new(StringComparer.Ordinal);
    private bool _hasPlaceholders;
    private int _evicted;

    /// <summary>Empties the nodes.</summary>
    /// <param name="state">The cluster at the start.</param>
    /// <param name="stop">Stops the drain: nodes stay cordoned, placeholders are deleted.</param>
    internal async Task<DrainReport> RunAsync(ClusterState state, CancellationToken stop)
    {
        var order = DrainOrder.Of(state, isMeant);
        try
        {
            await DeletePlaceholdersAsync(state, stop);
            // All of them first: a pod that tolerates every taint would otherwise move to the next node that is emptied.
            foreach (var node in order.Nodes.Where(node => !node.IsCordoned))
            {
                await api.CordonAsync(node.Name, stop);
                say($"{node.Name}: cordoned");
            }

            foreach (var batch in order.Nodes.Chunk(options.Parallel))
            {
                if (await EmptyAsync([.. batch.Select(node => node.Name)], stop) is { } problem) return Report([problem, .. order.Findings]);
            }

            return Report([.. order.Findings]);
        }
        finally
        {
            if (_hasPlaceholders) await TearDownAsync();
        }
    }

    private DrainReport Report(ImmutableArray<Finding> findings) => new([.. _emptied], [.. _removed], _evicted, findings);

    private async Task<Finding?> EmptyAsync(ImmutableArray<string> names, CancellationToken stop)
    {
        var (moved, waits, said) = (clock.Elapsed, "", "");
        Recovery? recovery = null;
        while (true)
        {
            var (state, evicted) = (await ReadAsync(stop), _evicted);
            if (state is null)
            {
                waits = "for an answer of the Kubernetes API";
            }
            else
            {
                recovery ??= Recovery.From(state, names.SelectMany(state.ToMove).Where(pod => !pod.GivesWay));
                waits = await StepAsync(state, names, recovery, stop);
                if (waits.Length == 0)
                {
                    Note(state, names);
                    return null;
                }
            }

            if (_evicted != evicted) moved = clock.Elapsed;
            if (clock.Elapsed - moved >= options.Patience)
                return new Finding(string.Join(", ", names), $"nothing moving for {options.Patience.TotalMinutes:0.#} minutes, waiting {waits}", "correct it, and run the command again; it goes on from here");

            if (waits != said && _evicted == evicted) say($"{string.Join(", ", names)}: waiting {said = waits}");
            await clock.WaitAsync(_evicted == evicted ? DrainOptions.Interval : DrainOptions.Moment, stop);
        }
    }

    // One step evicts one pod at most: a scheduler places it by its own rules, so where the others fit is found again afterwards.
    private async Task<string> StepAsync(ClusterState state, ImmutableArray<string> names, Recovery recovery, CancellationToken stop)
    {
        if (string.Join(", ", recovery.Unplaced(state)) is { Length: > 0 } unplaced) return $"until {unplaced}";

        var left = names.SelectMany(state.ToMove).ToList();
        // The autoscaler has begun to evict these itself, and takes the node away afterwards.
        var own = left.Where(pod => !pod.IsTerminating && !state.Nodes.Any(node => node.Name == pod.Node && node.IsBeingRemoved)).ToList();
        if (own.Count == 0)
        {
            var missing = string.Join(", ", recovery.Missing(state, isMeant));
            return missing.Length > 0 ? $"until {missing}" : left.Count > 0 ? $"for {Plural.Of(left.Count, "pod")} to end" : "";
        }

        // Pods that give way to all others need no place: they wait until there is one.
        var packing = Packing.Of(state, [.. own.Where(pod => !pod.GivesWay)]);
        if (!packing.Missing.IsEmpty)
        {
            await MakeRoomAsync(state, packing, stop);
            return $"for room for {string.Join(", ", packing.Missing.Take(3).Select(item => item.Pod.Key))}{(packing.Missing.Length > 3 ? $" and {packing.Missing.Length - 3} more" : "")}";
        }

        return await EvictAsync(state, own, packing, recovery, stop);
    }

    private async Task<string> EvictAsync(ClusterState state, List<ClusterPod> pods, Packing packing, Recovery recovery, CancellationToken stop)
    {
        // Without a budget, too, a workload loses one pod at a time.
        var (next, refused) = (pods.Where(pod => !recovery.IsShort(state, pod)).ToList(), "");
        foreach (var pod in next)
        {
            var answer = await api.EvictAsync(pod, stop);
            if (!answer.IsAccepted)
            {
                refused = $"for the budget of {pod.Key} ({answer.Reason})";
                continue;
            }

            _evicted++;
            say($"{pod.Node}: evicted {pod.Key}{(packing.Places.TryGetValue(pod.Key, out var place) ? $", which fits on {place}" : "")}");
            foreach (var placeholder in PlaceholdersOf(state, pod.Key)) await api.DeletePlaceholderAsync(placeholder.Key, stop);
            return $"for {pod.Key} to run elsewhere";
        }

        return refused.Length > 0 ? refused : $"until {string.Join(", ", recovery.Missing(state, isMeant))}";
    }

    private async Task MakeRoomAsync(ClusterState state, Packing packing, CancellationToken stop)
    {
        foreach (var missing in packing.Missing)
        {
            var placeholders = PlaceholdersOf(state, missing.Pod.Key).ToList();
            // One that has a node and does not help, or has ended, is made again: what it was made for has changed.
            foreach (var placeholder in placeholders.Where(pod => pod is { IsTerminating: false } && (pod.Node is not null || pod.IsFinished))) await api.DeletePlaceholderAsync(placeholder.Key, stop);
            if (placeholders.Count > 0) continue;

            _hasPlaceholders = true;
            await api.CreatePlaceholderAsync(missing, stop);
            say($"{missing.Pod.Node}: makes room for {missing.Pod.Key} with a placeholder");
        }
    }

    private void Note(ClusterState state, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            if (state.Nodes.Any(node => node.Name == name))
            {
                _emptied.Add(name);
                say($"{name}: empty");
            }
            else
            {
                _removed.Add(name);
                say($"{name}: gone; the autoscaler removed it");
            }
        }
    }

    // A long drain outlives an API server that restarts.
    private async Task<ClusterState?> ReadAsync(CancellationToken stop)
    {
        try
        {
            return await api.ReadAsync(stop);
        }
        catch (UserException exception)
        {
            say(exception.Message);
            return null;
        }
    }

    private async Task DeletePlaceholdersAsync(ClusterState state, CancellationToken stop)
    {
        foreach (var placeholder in state.Pods.Where(pod => pod is { StandsFor: not null, IsTerminating: false })) await api.DeletePlaceholderAsync(placeholder.Key, stop);
    }

    // Also when it was stopped: what makes the autoscaler add servers must not be left behind.
    private async Task TearDownAsync()
    {
        using var limit = new CancellationTokenSource(TearDown);
        try
        {
            await DeletePlaceholdersAsync(await api.ReadAsync(limit.Token), limit.Token);
        }
        catch (Exception exception) when (exception is UserException or OperationCanceledException)
        {
            say($"placeholders may be left; run the command again, or kubectl delete pods --namespace {PlaceholderPod.Namespace} -l {PlaceholderPod.Label}={PlaceholderPod.LabelValue}");
        }
    }

    private static IEnumerable<ClusterPod> PlaceholdersOf(ClusterState state, PodKey pod) => state.Pods.Where(other => other.StandsFor == $"{pod}");
}
