using System.Text;
using Infra.Cli;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Tests.Support;

namespace Infra.Tests.StackFiles;

public sealed class StackFileTests
{
    [Theory]
    [InlineData("a: 1\r\nb: 2\rc: 3\n", 2, "found a line that ends with CR alone; save the file with the line ends LF")]
    [InlineData("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", 2, "found the conflict marker <<<<<<< of git; resolve the conflict")]
    [InlineData("a: 1\nb: 2\n=======\nb: 3\n", 3, "found the conflict marker ======= of git; resolve the conflict")]
    [InlineData("a:\n  b: 1\n\u00a0 c: 2\n", 3, "found the no-break space U+00A0 where YAML takes a space alone; write a space")]
    [InlineData("a: 1\nb:\u00a02\n", 2, "found the no-break space U+00A0 where YAML takes a space alone; write a space")]
    [InlineData("a:\n  -\u202f1\n", 2, "found the no-break space U+202F where YAML takes a space alone; write a space")]
    public void Text_ThatAnEditorOrGitSpoiled_NamesTheCauseAndItsLine(string text, int line, string cause) => Assert.Equal(
        [$"Pulumi.dev.yaml:{line}: {cause}"],
        Assert.Throws<UserException>(() => StackFile.Parse("Pulumi.dev.yaml", text)).Findings.Select(finding => $"{finding}"));

    [Theory]
    [InlineData("# a:\u00a0comment")]
    [InlineData("tag: \"a:\u00a0b\"")]
    [InlineData("tag: ======= a")]
    public void Text_WithTheSameCharactersInAValue_IsRead(string line) =>
        Assert.NotNull(StackFile.Parse("Pulumi.dev.yaml", $"config:\r\n  infra:environment:\r\n    {line}\r\n    a: b\r\n"));

    [Fact]
    public void Folder_WithAFileOfTheOtherEnding_SaysHowToRenameIt()
    {
        using var project = new StackProject().WithLike("dev", "dev");
        File.Move(Path.Combine(project.Folder, "Pulumi.dev.yaml"), Path.Combine(project.Folder, "Pulumi.dev.yml"));
        const string Problem = "Pulumi.dev.yml: found a stack file that nothing here reads; rename it to Pulumi.dev.yaml";

        Assert.Contains(Problem, Assert.Throws<UserException>(() => StackFolder.Find(new DirectoryInfo(project.Folder), [])).Findings.Select(finding => $"{finding}"));

        project.WithLike("prod", "prod");

        Assert.Equal([Problem], Assert.Throws<UserException>(() => StackFolder.Find(new DirectoryInfo(project.Folder), "dev")).Findings.Select(finding => $"{finding}"));
    }

    [Theory]
    [InlineData("tags.a", 4)]
    [InlineData("tags.a.b", 5)]
    [InlineData("tags.a.b.c", 5)]
    [InlineData("tags..d", 6)]
    [InlineData("tags.e[0]", 7)]
    [InlineData("tags.f", 3)]
    [InlineData("list[0]", 9)]
    [InlineData("list[1].x", 10)]
    [InlineData("list[2]", 8)]
    [InlineData("list[x]", 8)]
    [InlineData("", 3)]
    public void LineOf_APath_IsThatOfTheLongestKeyThatFits(string path, long line)
    {
        var file = StackFile.Parse(
            "Pulumi.test.yaml",
            """
            config:
              infra:environment:
                tags:
                  a: 1
                  a.b: 2
                  .d: 3
                  e[0]: 4
                list:
                  - x: 5
                  - x: 6
            """);

        Assert.Equal(line, file.LineOf(path));
    }

    [Fact]
    public void Settings_OfAFileWithAByteOrderMark_AreRead()
    {
        using var project = new StackProject().With("test", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TestEnvironments.TextOf("dev"))]);

        Assert.Equal("111111111111", StackFile.ReadEnvironment(new DirectoryInfo(project.Folder), "test").Settings.Account.ToString());
    }

    [Fact]
    public void Settings_OfAFileWithWindowsLineEnds_AreRead()
    {
        using var project = new StackProject().WithLike("test", "dev", ("\n", "\r\n"));

        Assert.Equal("111111111111", StackFile.ReadEnvironment(new DirectoryInfo(project.Folder), "test").Settings.Account.ToString());
    }

    [Fact]
    public void Aliases_OutsideTheSettings_AreLeftToPulumi()
    {
        var file = StackFile.Parse("Pulumi.test.yaml", $"{TestEnvironments.TextOf("dev")}  aws:defaultTags: &tags {{ team: platform }}\n  other:tags: *tags\n");

        Assert.Equal("111111111111", file.Settings().Account.ToString());
    }

    [Theory]
    [InlineData("Dev", "found the environment \"Dev\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen")]
    [InlineData("devv", "found no environment \"devv\" (no file Pulumi.devv.yaml); did you mean dev?")]
    [InlineData("test", "found no environment \"test\" (no file Pulumi.test.yaml); the environments are dev, prod, staging")]
    public async Task Environment_ThatIsNotThere_IsRefused(string name, string problem)
    {
        var expected = new CliResult(ExitCode.Unusable, "", $"{problem}\n");

        Assert.Equal(expected, await Support.Cli.RunAsync("plan", name));
        Assert.Equal(expected, await Support.Cli.RunAsync("check", name));
    }
}
