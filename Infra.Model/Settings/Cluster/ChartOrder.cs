using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>The order of the charts of a stack file, and what they refer to elsewhere in it.</summary>
public static class ChartOrder
{
    private const string System = "kube-system";

    /// <summary>The charts, each after those that it names.</summary>
    /// <param name="charts">The charts, which name each other in no circle.</param>
    /// <returns>Their names, otherwise in ordinal order.</returns>
    public static ImmutableArray<ChartName> Of(IReadOnlyDictionary<ChartName, ChartSettings> charts)
    {
        var done = new List<ChartName>();
        foreach (var name in Sorted(charts.Keys)) Add(name);

        return [.. done];

        void Add(ChartName name)
        {
            if (done.Contains(name)) return;

            foreach (var first in Sorted(charts[name].After)) Add(first);
            done.Add(name);
        }
    }

    /// <summary>Everything that is wrong with what charts refer to. It is checked when everything else is right.</summary>
    internal static IEnumerable<Finding> Validate(EnvironmentSettings environment) =>
    [
        .. environment.Charts.SelectMany(chart => Require.That(
            $"{chart.Value.Namespace}" == System || environment.Namespaces.ContainsKey(chart.Value.Namespace),
            $"charts.{chart.Key}.namespace",
            $"the namespace \"{chart.Value.Namespace}\", which does not stand under namespaces",
            $"add it there with its bounds, or write {System}")),
        .. environment.Charts.SelectMany(chart => chart.Value.After.Index().SelectMany(item => Problem($"charts.{chart.Key}.after[{item.Index}]", chart.Key, item.Item, environment.Charts))),
    ];

    private static IEnumerable<Finding> Problem(string path, ChartName chart, ChartName first, IReadOnlyDictionary<ChartName, ChartSettings> charts) =>
    [
        .. Require.That(charts.ContainsKey(first), path, $"\"{first}\", which is no chart of this file", "write the name of an entry of charts"),
        .. Require.That(!Leads(first, chart, charts, []), path, $"\"{first}\", which itself waits for {chart}", "remove one of the two"),
    ];

    private static bool Leads(ChartName from, ChartName to, IReadOnlyDictionary<ChartName, ChartSettings> charts, HashSet<ChartName> seen) =>
        from == to || (seen.Add(from) && charts.TryGetValue(from, out var chart) && chart.After.Any(first => Leads(first, to, charts, seen)));

    private static IEnumerable<ChartName> Sorted(IEnumerable<ChartName> names) => names.OrderBy(name => $"{name}", StringComparer.Ordinal);
}
