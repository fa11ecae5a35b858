using System.Text.RegularExpressions;
using Infra.Tests.Support;

namespace Infra.Tests.Conventions;

/// <summary>Messages and pages avoid words that readers with English as a second language stumble over (CONTRIBUTING.md, "House style").</summary>
public sealed partial class PlainEnglishTests
{
    // Each pattern with the words to use instead.
    private static readonly (Regex Word, string Instead)[] Avoided =
    [
        (Word(@"reckon(s|ed|ing)?\b"), "compute, compare, or use"),
        (Word(@"mend(s|ed|ing)?\b"), "correct"),
        (Word(@"\b(is|are|be) told\b"), "name who tells whom, or write \"knows\""),
        (Word(@"\bcannot be told\b"), "is not known, or cannot be checked"),
        (Word(@"\bnothing where\b"), "null if, no value, or is missing"),
        (Word(@"\bwhere \S+ has nothing\b"), "but … has no value"),
        (Word(@"\bis over\b"), "has expired"),
        (Word(@"\bdraws near\b"), "is near"),
        (Word(@"\bat hand\b"), "available"),
        (Word(@"\bunsaid\b"), "undeclared"),
        (Word(@"\banew\b"), "again"),
        (Word(@"\bof old\b"), "earlier"),
        (Word(@"\bmake them alike\b"), "make them equal"),
        (Word(@"\bas it sees fit\b"), "by its own rules"),
        (Word(@"\bturn the two round\b"), "reverse the order"),
        (Word(@"\bends? with [012]\b"), "exit code"),
        (Word(@"\bto who\b"), "to whoever, or name the role"),
        (Word(@"\bhand(s|ed)? (it|them)? ?to\b"), "pass"),
        (Word(@"\btake(s|n)? (it )?for\b"), "read as"),
    ];

    public static TheoryData<string> Pages =>
    [
        "README.md", "CHANGELOG.md",
        .. Paths(RepositoryFolder.File("docs").FullName, "*.md").Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfTheDocumentation_HasNoAvoidedWord(string page) =>
        Convention.HasNo(File.ReadLines(RepositoryFolder.File(page).FullName).SelectMany((line, index) => Faults($"{page}:{index + 1}", line)));

    [Fact]
    public void Literals_OfProductionCode_HaveNoAvoidedWord()
    {
        var literals = (from folder in (string[])["Infra", "Infra.Model", "Infra.Cli"]
                        from file in Paths(RepositoryFolder.File(folder).FullName, "*.cs")
                        from line in File.ReadLines(RepositoryFolder.File(file).FullName).Index()
                        where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
                        from Match literal in Literal().Matches(line.Item)
                        select (Place: $"{file}:{line.Index + 1}", literal.Value)).ToList();

        Assert.True(literals.Count > 1000, $"only {literals.Count} literals were read");
        Convention.HasNo(literals.SelectMany(literal => Faults(literal.Place, literal.Value)));
    }

    [Theory]
    [InlineData("found it; mend it")]
    [InlineData("the day to reckon from")]
    [InlineData("the value; nothing where there is none")]
    public void Faults_OfAnAvoidedWord_NameItsPlaceAndTheReplacement(string text) =>
        Assert.Matches("^page:1: found \".+\"; write .+$", Assert.Single(Faults("page:1", text)));

    [Theory]
    [InlineData("recommended")]
    [InlineData("the amended list")]
    public void Faults_OfAWordThatContainsOne_AreNone(string text) => Assert.Empty(Faults("page:1", text));

    private static IEnumerable<string> Faults(string place, string text) =>
        from word in Avoided
        let match = word.Word.Match(text)
        where match.Success
        select $"{place}: found \"{match.Value}\"; write {word.Instead}";

    private static Regex Word(string pattern) => new($@"(?<!\w){pattern}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<string> Paths(string folder, string pattern) =>
        from file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(RepositoryFolder.Root.FullName, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select path;

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
