using Infra.Model.Rules;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Tests.Support;

namespace Infra.Tests.Controls;

[Collection(DeploymentCollection.Name)]
public sealed class ControlCatalogueTests
{
    // What is said of every other role has no evidence where the deployment role is the only one.
    private static readonly KeyValuePair<string, AccessSettings> AnotherRole = new(
        "operators", new() { Role = Value.Parse<RoleArn>("arn:aws:iam::333333333333:role/operators"), Policy = AccessPolicy.View });

    private static readonly Dictionary<string, DeclaredEnvironment> Plans = [];

    public static TheoryData<string> Shown =>
        [.. from environment in TestEnvironments.Names from control in ControlCatalogue.All where control.Evidence.Length > 0 select $"{environment} {control.Number}"];

    public static TheoryData<int> ShownInProd => [.. ControlCatalogue.All.Where(control => control.Evidence.Length > 0).Select(control => control.Number)];

    [Fact]
    public void Controls_AreAllThereAre() => Assert.Equal(Enumerable.Range(1, 60), ControlCatalogue.All.Select(control => control.Number));

    [Fact]
    public void Controls_WithoutEvidence_SayWhy() =>
        Assert.Empty(ControlCatalogue.All.Where(control => control.Evidence.IsEmpty && control.Rest is null).Select(control => control.Number));

    [Fact]
    public void Prod_HasNoExceptions() => Assert.Empty(
        from control in ControlCatalogue.All
        from evidence in control.Evidence
        from environment in evidence.Except.Keys
        where environment is not ("dev" or "staging")
        select control.Number);

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Control_InAnEnvironment_IsShownUnlessItSaysWhyNot(string which)
    {
        var (environment, number) = (which.Split(' ')[0], int.Parse(which.Split(' ')[1]));
        var plan = await PlanOf(environment);

        // An exception that no longer is one is as wrong as a control that no longer holds.
        Assert.Equal(
            Control(number).Evidence.Select(evidence => (!evidence.Except.ContainsKey(environment), evidence.Text)),
            Control(number).Evidence.Select(evidence => (evidence.Holds(plan), evidence.Text)));
    }

    [Theory]
    [MemberData(nameof(ShownInProd))]
    public async Task Control_WhenItsPlanIsAltered_IsNotShown(int number)
    {
        var plan = await PlanOf("prod", AnotherRole);

        foreach (var evidence in Control(number).Evidence)
        {
            var falsified = evidence.Falsified(plan).ToList();

            Assert.True(falsified.Count > 0, $"control {number}: found nothing that would make a difference to \"{evidence.Text}\"; a check that cannot fail is worse than none");
            Assert.Empty(falsified.Where(change => evidence.Holds(change.Plan)).Select(change => $"{evidence.Text}: unnoticed with {change.Change}"));
        }
    }

    [Fact]
    public void Page_IsAsReviewed() => GoldenFile.Matches(RepositoryFolder.File("docs").FullName, "controls.md", ControlTable.Write(ControlCatalogue.All));

    private static Control Control(int number) => ControlCatalogue.All.Single(control => control.Number == number);

    private static async Task<DeclaredEnvironment> PlanOf(string environment, params KeyValuePair<string, AccessSettings>[] access)
    {
        var key = $"{environment} {access.Length}";
        if (Plans.TryGetValue(key, out var known)) return known;

        var definition = TestEnvironments.Read(environment);
        var settings = definition.Settings with { Access = definition.Settings.Access.Concat(access).ToDictionary() };
        return Plans[key] = AlteredPlan.Opened(await RuledProgram.PlanAsync(definition with { Settings = settings }));
    }
}
