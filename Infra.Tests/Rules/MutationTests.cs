using Infra.Model.Rules;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

[Collection(DeploymentCollection.Name)]
public sealed class MutationTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (index, mutation) in Mutations.All.Index()) cases.Add(index, mutation.Rule);

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mistake_InTheProgramOrItsSettings_BreaksItsRuleAlikeEverywhere(int index, string rule)
    {
        var mutation = Mutations.All[index];

        var preview = await RuledProgram.RunAsync(mutation.Environment, RuleSet.All, isPreview: true, mutation.Change());
        var declarations = await RuledProgram.PlanAsync(mutation.Environment, mutation.Change());
        var plan = RuleSet.All.Judge(declarations, []);

        Assert.NotEmpty(preview);
        Convention.HasNo(preview.Where(line => !mutation.AlsoBreaks.Append(rule).Contains(line.Split(' ')[0])).Select(line => $"{FileOf(rule)}: found, with the mistake of {rule}: {line}"));
        Assert.Contains(preview, line => line.StartsWith($"{rule} ", StringComparison.Ordinal));
        Assert.Equal(preview, plan.Broken.Select(finding => finding.ToString()));
        Assert.Empty(plan.Unknown);

        // No other rule stands in for it: without its check nothing is found, so that this test would fail.
        Assert.Empty(RuledProgram.AllBut([rule, .. mutation.AlsoBreaks]).Judge(declarations, []).Broken);
    }

    // What the program tells by itself, what another resource has to answer first, and what is declared only then.
    [Theory]
    [InlineData("IMM011")]
    [InlineData("SEC010")]
    [InlineData("STR004")]
    public async Task Mistake_InAnUpdateWithoutPreview_FailsItWithTheSameFindings(string rule)
    {
        var mutation = Mutations.All.First(mutation => mutation.Rule == rule);

        Assert.Equal(
            await RuledProgram.RunAsync(mutation.Environment, RuleSet.All, isPreview: true, mutation.Change()),
            await RuledProgram.RunAsync(mutation.Environment, RuleSet.All, isPreview: false, mutation.Change()));
    }

    [Fact]
    public async Task Mistake_WithItsRuleSwitchedOff_StaysInTheProgram()
    {
        var mutation = Mutations.All.First(mutation => mutation.Rule == "IMM011");

        Assert.Empty(await RuledProgram.RunAsync(mutation.Environment, RuledProgram.AllBut("IMM011"), isPreview: true, mutation.Change()));
    }

    [Fact]
    public void Mistakes_OfTheTable_AreThereForEveryRuleThatSeesTheProgram() => Convention.HasNo(
        // What the component of the cluster declares in a program of its own, only a plan and a preview see.
        RuleCatalogue.All.Select(rule => rule.Id).Except(["SEC027"]).Except(Mutations.All.Select(mutation => mutation.Rule))
            .Select(id => $"{FileOf(id)}: found no mistake that breaks {id}; add one, in the program or its settings"));

    private static string FileOf(string rule) => RepositoryFolder.Root.GetDirectories("Infra.Tests/Rules").Single().EnumerateFiles("Mutations.*.cs")
        .Where(file => File.ReadAllText(file.FullName).Contains($"new Mutation(\"{rule[..3]}", StringComparison.Ordinal))
        .Select(file => $"Infra.Tests/Rules/{file.Name}").First();
}
