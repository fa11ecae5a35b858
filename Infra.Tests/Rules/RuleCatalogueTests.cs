using System.Text.RegularExpressions;
using Infra.Model.Rules;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

public sealed class RuleCatalogueTests
{
    private static readonly Dictionary<string, string> Families = new()
    {
        ["IMM"] = "Immutability",
        ["SEC"] = "Security",
        ["SCA"] = "Scaling",
        ["STR"] = "Structures",
        ["GEN"] = "Generations",
        ["SVC"] = "Services",
    };

    private static readonly string[] PlainData =
    [
        "Infra.Model.Findings", "Infra.Model.Rules", "Infra.Model.Policies", "Infra.Model.Resources", "Infra.Model.Trees", "Infra.Model.Values", "System.Buffers", "System.CodeDom.Compiler", "System.Collections",
        "System.Diagnostics", "System.Globalization", "System.Linq", "System.Runtime.CompilerServices", "System.Text",
    ];

    private static readonly string[] Outside =
        ["AppContext", "AppDomain", "Console", "DateOnly", "DateTime", "DateTimeOffset", "Environment", "Guid", "Random", "TimeOnly", "TimeProvider", "TimeZoneInfo"];

    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    private static IEnumerable<Type> RuleTypes => typeof(Rule).Assembly.GetTypes().Where(type => typeof(Rule).IsAssignableFrom(type) && !type.IsAbstract);

    private static IEnumerable<Type> TestTypes => typeof(RuleTests).Assembly.GetTypes().Where(type => typeof(RuleTests).IsAssignableFrom(type) && !type.IsAbstract);

    [Fact]
    public void Catalogue_OfTheProject_HoldsEveryRuleOnce() => Assert.Equal(
        RuleTypes.Select(type => type.Name).Order(StringComparer.Ordinal),
        RuleCatalogue.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_OfAllRules_AreOfOneShapeAndUsedOnce()
    {
        Convention.HasNo(RuleCatalogue.All.Where(rule => !Regex.IsMatch(rule.Id, @"\A[A-Z]{3}[0-9]{3}\z")).Select(rule => rule.Id));
        Convention.HasNo(RuleCatalogue.All.CountBy(rule => rule.Id).Where(id => id.Value > 1).Select(id => id.Key));
    }

    [Fact]
    public void Rules_OfAFamily_AreNumberedWithoutGapsInTheOrderOfTheCatalogue() => Assert.All(
        RuleCatalogue.All.GroupBy(rule => rule.Id[..3]),
        family => Assert.Equal(Enumerable.Range(1, family.Count()).Select(number => $"{family.Key}{number:000}"), family.Select(rule => rule.Id)));

    [Fact]
    public void Rules_OfAFamily_LieInItsFolderUnderTheirId() => Convention.HasNo(
        from rule in RuleCatalogue.All
        let type = rule.GetType()
        where type.Namespace != $"Infra.Model.Rules.{Families[rule.Id[..3]]}" || !type.Name.StartsWith($"{rule.Id[0]}{rule.Id[1..].ToLowerInvariant()}", StringComparison.Ordinal)
        select type.FullName);

    [Fact]
    public void Rules_OfTheCatalogue_HaveATestClassOfTheirOwn() => Assert.Equal(
        RuleCatalogue.All.Select(rule => (rule.Id, rule.GetType().FullName!.Replace("Infra.Model.Rules.", "Infra.Tests.Rules.", StringComparison.Ordinal) + "Tests")).Order(),
        TestTypes.Select(type => (((RuleTests)Activator.CreateInstance(type)!).Rule, type.FullName!)).Order());

    [Fact]
    public void Texts_OfAllRules_AreSentencesWithAPageBehindThem() => Convention.HasNo(
        from rule in RuleCatalogue.All
        where !IsSentence(rule.Statement) || !IsSentence(rule.Why) || !Uri.TryCreate(rule.Source, UriKind.Absolute, out var page) || page.Scheme != "https"
        select rule.Id);

    [Fact]
    public void Statements_OfAllRules_AreDifferent() => Convention.HasNo(RuleCatalogue.All.CountBy(rule => rule.Statement).Where(text => text.Value > 1).Select(text => text.Key));

    [Fact]
    public void Controls_OfAllRules_AreRowsOfTheTable()
    {
        var rows = Controls.ControlCatalogue.All.Select(control => control.Number).ToHashSet();

        Convention.HasNo(RuleCatalogue.All.SelectMany(rule => rule.Controls.Where(number => !rows.Contains(number)).Select(number => $"{rule.Id}: control {number}")));
    }

    [Fact]
    public void SecurityRules_OfTheCatalogue_KeepAControlEach() =>
        Convention.HasNo(RuleCatalogue.All.Where(rule => rule.Id.StartsWith("SEC", StringComparison.Ordinal) && rule.Controls.Count == 0).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_SwitchedOff_MakesATestOfItsOwnFail(string id) => Assert.Contains(
        TestTypes.Select(type => (RuleTests)Activator.CreateInstance(type)!).Where(test => test.Rule == id),
        test => test.FailsWithoutItsRule());

    [Fact]
    public void Rule_WhoseCheckFails_CountsAsBroken()
    {
        var judgement = new RuleSet([new FailingRule()]).Judge(new DeclaredEnvironment("prod", [DeclaredJson.Of("aws:ec2/vpc:Vpc")]), []);

        Assert.Equal(
            ["XXX001 prod/ec2.Vpc/one: found a check that failed (InvalidOperationException: the rule has an error); correct the rule"],
            judgement.Broken.Select(finding => finding.ToString()));
    }

    // A rule is a function of what is declared: no console, clock, file, network or environment variable is in its reach.
    [Fact]
    public void Rules_OfTheCatalogue_AskNothingButTheDeclaration() => Convention.HasNo(
        from type in typeof(Rule).Assembly.GetTypes()
        where type.Namespace?.StartsWith("Infra.Model.Rules", StringComparison.Ordinal) == true
        from used in MemberReferences.Of(type)
        where !IsPlainData(used) && !IsOfTheCompiler(type, used)
        select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void MemberReferences_OfAMethodThatAsksTheClock_SeeIt()
    {
        // What the test above goes by.
        _ = DateTimeOffset.UnixEpoch.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(MemberReferences.Of(typeof(RuleCatalogueTests)), used => used == typeof(DateTimeOffset) && !IsPlainData(used));
    }

    private static bool IsPlainData(Type type) => type.Namespace switch
    {
        "System" => !Outside.Contains(type.Name),
        { } space => PlainData.Any(name => space == name || space.StartsWith($"{name}.", StringComparison.Ordinal)),
        // What the compiler makes of lists and constants has no namespace.
        null => type.FullName?.StartsWith('<') == true,
    };

    // Iterators ask which thread they run on; lists are made without a copy; records and indexers carry attributes.
    private static bool IsOfTheCompiler(Type type, Type used) =>
        (used == typeof(System.Environment) && type.Name.Contains(">d__", StringComparison.Ordinal))
        || used.FullName is "System.Runtime.InteropServices.ImmutableCollectionsMarshal" or "System.Reflection.DefaultMemberAttribute" or "System.Reflection.MemberInfo";

    private static bool IsSentence(string text) => (char.IsUpper(text[0]) || text[0] == '$') && text.EndsWith('.') && !text.Contains("  ", StringComparison.Ordinal);

    private sealed class FailingRule() : Rule("XXX001", "It never holds.", "It has an error.", "https://example.com")
    {
        protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => true;

        protected override Verdict Check(Declared resource, DeclaredEnvironment all) => throw new InvalidOperationException("the rule has an error");
    }
}
