using System.Text.RegularExpressions;
using System.Xml.Linq;
using Infra.Tests.Support;

namespace Infra.Tests.Conventions;

public sealed partial class SourceFileTests
{
    private const int LongestFile = 300;

    // A closed set of records that are only understood together, or an enum that one record alone uses.
    private static readonly string[] Families = ["Infra.Model/Plans/PlannedResource.cs", "Infra.Model/Trees/Node.cs", "Infra.Model/Rules/Verdict.cs"];

    private static IReadOnlyList<string> Sources { get; } =
    [
        .. from folder in (string[])["Infra.Model", "Infra", "Infra.Cli", "Infra.Tests", "bench"]
           let root = new DirectoryInfo(Path.Combine(RepositoryFolder.Root.FullName, folder))
           where root.Exists
           from file in root.EnumerateFiles("*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(RepositoryFolder.Root.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/')
           where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
           orderby path
           select path,
    ];

    [Fact]
    public void SourceFiles_OfTheProject_AreFoundByTheseTests() => Assert.Contains("Infra/EnvironmentStack.cs", Sources);

    [Fact]
    public void SourceFiles_OfTheProject_AreShortEnoughToRead() => Convention.HasNo(
        from path in Sources
        let lines = File.ReadLines(RepositoryFolder.File(path).FullName).Count()
        where lines > LongestFile
        select $"{path}: {lines} lines; split it, {LongestFile} is the most");

    [Fact]
    public void SourceFiles_OfTheProgram_HoldOnePublicTypeEachAndAreNamedAfterIt() => Convention.HasNo(
        from path in Sources
        where Regex.IsMatch(path, @"\AInfra(\.Model|\.Cli)?/") && !Families.Contains(path)
        let types = PublicType().Matches(File.ReadAllText(RepositoryFolder.File(path).FullName)).Select(match => match.Groups[1].Value).ToList()
        where types.Count > 0 && !types.SequenceEqual([Path.GetFileName(path).Split('.')[0]])
        select $"{path}: {string.Join(", ", types)}");

    [Fact]
    public void SourceFiles_OfTheProgram_LieInTheFolderOfTheirNamespace() => Convention.HasNo(
        from path in Sources
        let declared = Namespace().Match(File.ReadAllText(RepositoryFolder.File(path).FullName))
        where declared.Success && declared.Groups[1].Value != Path.GetDirectoryName(path)!.Replace('/', '.').Replace("bench.", "", StringComparison.Ordinal)
        select $"{path}: {declared.Groups[1].Value}");

    // Pulumi brings ASP.NET Core, whose generator makes a Program without a namespace public: those of two projects then conflict.
    [Fact]
    public void SourceFiles_OfTheProject_AllHaveANamespace() => Convention.HasNo(
        Sources.Where(path => Path.GetFileName(path) != "Usings.cs" && !Namespace().IsMatch(File.ReadAllText(RepositoryFolder.File(path).FullName))));

    [Fact]
    public void Program_OnAnyMachine_IsBuiltFromThePulumiPackagesAndTheModelAlone()
    {
        var project = XDocument.Load(RepositoryFolder.File("Infra/Infra.csproj").FullName);

        Assert.Empty(project.Descendants("PackageReference").Concat(project.Descendants("Reference")));
        Assert.Equal(["../Infra.Model/Infra.Model.csproj"], project.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value));
        Assert.Equal(
            ["Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes", "Pulumi.Eks"],
            project.Descendants("PulumiPackage").SelectMany(package => package.Attribute("Include")!.Value.Split(';')));
    }

    [Theory]
    [InlineData("Infra.Model")]
    [InlineData("Infra")]
    [InlineData("Infra.Cli")]
    [InlineData("Infra.Tests")]
    public void SourceFiles_OfTheProject_DoNotKnowWherePulumiComesFrom(string folder) => Convention.HasNo(
        Sources.Where(path => path.StartsWith($"{folder}/", StringComparison.Ordinal) && !path.EndsWith($"{nameof(SourceFileTests)}.cs", StringComparison.Ordinal))
            .Where(path => Regex.IsMatch(File.ReadAllText(RepositoryFolder.File(path).FullName), @"PulumiSdk|#if\b")));

    // They are a user's. Tests of behaviour have environments of their own.
    [Fact]
    public void Tests_BesideThoseOfTheRoot_DoNotReadItsStackFiles() => Convention.HasNo(
        Sources.Where(path => path.StartsWith("Infra.Tests/", StringComparison.Ordinal) && !path.StartsWith("Infra.Tests/Root/", StringComparison.Ordinal))
            .Where(path => StackFilesOfTheRoot().IsMatch(File.ReadAllText(RepositoryFolder.File(path).FullName)))
            .Select(path => $"{path}: it reads a stack file of the root; read one of {nameof(TestEnvironments)}"));

    [GeneratedRegex(@"(ReadEnvironment|StackFolder\.\w+|RunInAsync)\(RepositoryFolder\.Root|RepositoryFolder\.File\(\$?""(Pulumi|allowed-differences)")]
    private static partial Regex StackFilesOfTheRoot();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial) )*(?:class|record struct|record|interface|enum|struct) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
