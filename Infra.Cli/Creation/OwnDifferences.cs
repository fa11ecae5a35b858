using Infra.Cli.Plan;
using Infra.Cli.Rollout;
using Infra.Model.Parity;

namespace Infra.Cli.Creation;

/// <summary>Allows a new environment the differences from the reference that it begins with, in the file that lists them.</summary>
internal sealed class OwnDifferences
{
    private readonly EnvironmentDefinition _made;
    private readonly EnvironmentDefinition _like;
    private readonly AllowedDifferences _allowed;
    private StackFileText _text;

    private OwnDifferences(EnvironmentDefinition made, EnvironmentDefinition like, AllowedDifferences allowed, string text) =>
        (_made, _like, _allowed, _text) = (made, like, allowed, new StackFileText(text));

    /// <summary>Writes the text of the file with the new environment in it.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="allowed">What the text says.</param>
    /// <param name="made">The new environment, with any account.</param>
    /// <param name="like">The environment that it is like, whose entries it shares where it differs, too.</param>
    /// <param name="reference">The environment that the others are compared with.</param>
    /// <returns>The text: each difference is in an entry, and comments and order are as they were.</returns>
    internal static async Task<string> TextAsync(string text, AllowedDifferences allowed, EnvironmentDefinition made, EnvironmentDefinition like, EnvironmentDefinition reference)
    {
        var differences = new OwnDifferences(made, like, allowed, text);
        differences.Allow("settings", allowed.Settings, Difference.Between(EnvironmentFacts.Settings(made.Settings), EnvironmentFacts.Settings(reference.Settings)).Select(difference => difference.Fact).Append("account"));
        var (own, others) = (await PlanRecorder.ObserveAsync(made), await PlanRecorder.ObserveAsync(reference));
        differences.Allow("resources", allowed.Resources, Difference.Between(EnvironmentFacts.Declarations(own), EnvironmentFacts.Declarations(others)).Select(difference => difference.Fact));
        return differences._text.Text;
    }

    private void Allow(string section, IReadOnlyList<AllowedDifference> entries, IEnumerable<string> facts)
    {
        var isLikeTheReference = _like.Name == _allowed.Reference;
        var wanted = entries.Index().Where(entry => entry.Item.Passing && (isLikeTheReference || entry.Item.In.Contains(_like.Name))).Select(entry => entry.Index).ToHashSet();
        var without = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var covering = entries.Index().Where(entry => entry.Item.Covers(fact)).OrderByDescending(entry => entry.Item.In.Contains(_like.Name)).Select(entry => entry.Index).ToList();
            if (covering.Count > 0)
                wanted.Add(covering[0]);
            else
                without.Add(Whole(fact));
        }

        foreach (var index in wanted.Where(index => !entries[index].In.Contains(_made.Name))) _text = _text.AddInFile([section, $"{index}", "in"], $"{_made.Name}");
        foreach (var fact in without) _text = _text.AddInFile([section], $"{{ what: {JsonSerializer.Serialize(fact)}, in: [{_made.Name}], why: {Reason(fact)} }}");
    }

    // Zones of another region differ one by one, for one reason.
    private static string Whole(string fact) => fact.StartsWith("network.zones.", StringComparison.Ordinal) ? "network.zones" : fact;

    private string Reason(string fact) => fact switch
    {
        "account" => "each environment has an account of its own",
        "network.cidr" => "networks do not overlap",
        "region" or "network.zones" => $"{_made.Name} is in {_made.Settings.Region}",
        _ => $"{_made.Name} began so, like {_like.Name}",
    };
}
