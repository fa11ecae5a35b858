using System.Text.RegularExpressions;
using Infra.Model.Rules;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

public sealed class RuleCatalogueTests
{
    private const string Catalogue = "Infra.Model/Rules/RuleCatalogue.cs";

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

    private static IEnumerable<string> Catalogued => RuleCatalogue.All.Select(rule => rule.GetType().Name);

    [Fact]
    public void Catalogue_OfTheProject_HoldsEveryRuleOnce() => Convention.HasNo(
    [
        .. RuleTypes.Select(type => type.Name).Except(Catalogued).Select(name => $"{Catalogue}: found no {name}; add new {name}() at its place in the order of ids"),
        .. Catalogued.CountBy(name => name).Where(name => name.Value > 1).Select(name => $"{Catalogue}: found {name.Key} again; keep one of them"),
    ]);

    [Fact]
    public void Ids_OfAllRules_AreOfOneShapeAndUsedOnce()
    {
        Convention.HasNo(RuleCatalogue.All.Where(rule => !Regex.IsMatch(rule.Id, @"\A[A-Z]{3}[0-9]{3}\z"))
            .Select(rule => $"{FileOf(rule)}: found the id {rule.Id}; write three capital letters and three digits"));
        Convention.HasNo(RuleCatalogue.All.GroupBy(rule => rule.Id).Where(id => id.Count() > 1)
            .Select(id => $"{FileOf(id.Last())}: found the id {id.Key}, which {id.First().GetType().Name} has; write the next of the family"));
    }

    [Fact]
    public void Rules_OfAFamily_AreNumberedWithoutGapsInTheOrderOfTheCatalogue() => Convention.HasNo(
        from family in RuleCatalogue.All.GroupBy(rule => rule.Id[..3])
        from item in family.Index()
        let id = $"{family.Key}{item.Index + 1:000}"
        where item.Item.Id != id
        select $"{Catalogue}: found {item.Item.Id} where {id} comes; order the lines by id, and give {item.Item.GetType().Name} the next id of the family");

    [Fact]
    public void Rules_OfAFamily_LieInItsFolderUnderTheirId() => Convention.HasNo(
        from rule in RuleCatalogue.All
        let type = rule.GetType()
        where type.Namespace != $"Infra.Model.Rules.{Families[rule.Id[..3]]}" || !type.Name.StartsWith($"{rule.Id[0]}{rule.Id[1..].ToLowerInvariant()}", StringComparison.Ordinal)
        select $"{FileOf(rule)}: found {rule.Id}; put it into Infra.Model/Rules/{Families[rule.Id[..3]]}, with a class whose name begins with {rule.Id[0]}{rule.Id[1..].ToLowerInvariant()}");

    [Fact]
    public void Rules_OfTheCatalogue_HaveATestClassOfTheirOwn()
    {
        var wanted = RuleCatalogue.All.Select(rule => (rule.Id, File: FileOf(rule).Replace("Infra.Model/", "Infra.Tests/", StringComparison.Ordinal).Replace(".cs", "Tests.cs", StringComparison.Ordinal))).ToList();
        var found = TestTypes.Select(type => (Id: ((RuleTests)Activator.CreateInstance(type)!).Rule, File: Convention.FileOf(type))).ToList();

        Convention.HasNo(
        [
            .. wanted.Except(found).Select(test => $"{test.File}: found no test class of {test.Id}; write it, as those beside it"),
            .. found.Except(wanted).Select(test => $"{test.File}: found a test class of {test.Id}, which has another place or is no rule; move or remove it"),
        ]);
    }

    [Fact]
    public void Texts_OfAllRules_AreSentencesWithAPageBehindThem() => Convention.HasNo(
        from rule in RuleCatalogue.All
        where !IsSentence(rule.Statement) || !IsSentence(rule.Why) || !Uri.TryCreate(rule.Source, UriKind.Absolute, out var page) || page.Scheme != "https"
        select $"{FileOf(rule)}: found texts that are no sentences, or a source that is no page; write statement and reason with a capital letter and a full stop, and an address with https");

    [Fact]
    public void Statements_OfAllRules_AreDifferent() => Convention.HasNo(RuleCatalogue.All.CountBy(rule => rule.Statement).Where(text => text.Value > 1).Select(text => text.Key));

    [Fact]
    public void Controls_OfAllRules_AreRowsOfTheTable()
    {
        var rows = Controls.ControlCatalogue.All.Select(control => control.Number).ToHashSet();

        Convention.HasNo(RuleCatalogue.All.SelectMany(rule => rule.Controls.Where(number => !rows.Contains(number)).Select(number => $"{FileOf(rule)}: found control {number}; write one of docs/controls.md")));
    }

    [Fact]
    public void SecurityRules_OfTheCatalogue_KeepAControlEach() =>
        Convention.HasNo(RuleCatalogue.All.Where(rule => rule.Id.StartsWith("SEC", StringComparison.Ordinal) && rule.Controls.Count == 0)
            .Select(rule => $"{FileOf(rule)}: found no control; write Controls, with the numbers of docs/controls.md that the rule keeps"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_SwitchedOff_MakesATestOfItsOwnFail(string id) => Assert.True(
        TestTypes.Select(type => (RuleTests)Activator.CreateInstance(type)!).Any(test => test.Rule == id && test.FailsWithoutItsRule()),
        $"{FileOf(RuleCatalogue.Find(id)!)}: found no test that fails when {id} is switched off; write its test class under Infra.Tests/Rules, with declarations in Bad");

    [Fact]
    public async Task Page_InTheRepository_IsTheOneOfTheRules() => GoldenFile.Matches(
        RepositoryFolder.File("docs").FullName, "rules.md", (await Support.Cli.RunAsync("explain", "--markdown")).Output);

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

    private static string FileOf(Rule rule) => Convention.FileOf(rule.GetType());

    private static bool IsSentence(string text) => (char.IsUpper(text[0]) || text[0] == '$') && text.EndsWith('.') && !text.Contains("  ", StringComparison.Ordinal);

    private sealed class FailingRule() : Rule("XXX001", "It never holds.", "It has an error.", "https://example.com")
    {
        protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => true;

        protected override Verdict Check(Declared resource, DeclaredEnvironment all) => throw new InvalidOperationException("the rule has an error");
    }
}
