using System.Reflection;
using System.Text.RegularExpressions;
using Infra.Tests.Support;

namespace Infra.Tests.Conventions;

/// <summary>What docs/architecture.md names is there, so that its reader finds the place.</summary>
public sealed partial class ArchitecturePageTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private const string Page = "docs/architecture.md";

    // What the worked examples add.
    private static readonly string[] Added = ["Zones", "Sca018", "Crossplane"];

    private static readonly (int Line, string Word)[] Words =
    [
        .. from line in File.ReadLines(RepositoryFolder.File(Page).FullName).Index()
           from Match word in Code().Matches(line.Item)
           select (line.Index + 1, word.Groups[1].Value),
    ];

    private static readonly HashSet<string> Files = [.. Sources().Select(path => Path.GetFileName(path)!)];

    [Fact]
    public void Paths_OfThePage_AreThere() => Convention.HasNo(
        from item in Words
        where Directory.Exists(Path.Combine(RepositoryFolder.Root.FullName, item.Word.Split('/')[0])) && item.Word.Contains('/') && !IsOfAnExample(item.Word)
        where !Path.Exists(Path.Combine(RepositoryFolder.Root.FullName, item.Word))
        select $"{Page}:{item.Line}: found {item.Word}, which is not there; write where it is");

    [Fact]
    public void Files_ThatThePageNamesAlone_AreThere() => Convention.HasNo(
        from item in Words
        where FileName().IsMatch(item.Word) && !IsOfAnExample(item.Word) && !Files.Contains(item.Word) && !RepositoryFolder.File(item.Word).Exists
        select $"{Page}:{item.Line}: found {item.Word}, which is not there; write its name of today");

    // Classes of the project, alone when they are tests, and what they have.
    [Fact]
    public void Members_ThatThePageNames_AreThere()
    {
        var types = new[] { typeof(Infra.Model.Settings.EnvironmentSettings), typeof(EnvironmentStack), typeof(Infra.Cli.CommandLine), typeof(ArchitecturePageTests) }.SelectMany(type => type.Assembly.GetTypes()).ToLookup(type => type.Name);

        Convention.HasNo(
            from item in Words
            let name = Member().Match(item.Word)
            where name.Success && !IsOfAnExample(item.Word) && !FileName().IsMatch(item.Word) && !Directory.Exists(Path.Combine(RepositoryFolder.Root.FullName, item.Word))
            where !types[name.Groups["class"].Value].Any(type => !name.Groups["member"].Success || type.GetMember(name.Groups["member"].Value, Any).Length > 0)
            select $"{Page}:{item.Line}: found {item.Word}, which is not there; write its name of today");
    }

    [Fact]
    public void Words_OfThePage_AreFoundByTheseTests()
    {
        Assert.Contains("Infra.Cli/CommandLine.cs", Words.Select(item => item.Word));
        Assert.Contains("ResourceTypesTests.Catalogue_OfEveryTypeThatIsPlanned_AnswersEveryQuestion", Words.Select(item => item.Word));
    }

    private static IEnumerable<string> Sources() => new[] { "Infra.Model", "Infra", "Infra.Cli", "Infra.Tests", "docs" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root.FullName, folder), "*", SearchOption.AllDirectories));

    private static bool IsOfAnExample(string word) => word.Contains('<') || word.Contains('…') || word.Contains("NNNN", StringComparison.Ordinal) || Added.Any(name => word.Contains(name, StringComparison.Ordinal));

    [GeneratedRegex("`([^` ]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[\w.-]+\.(cs|json|md|lock|css|cases|yaml)\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\A((?<class>\w+Tests)|(?<class>[A-Z]\w+)\.(?<member>[A-Z]\w+))\z")]
    private static partial Regex Member();
}
