using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Corpus;

public sealed class SettingsCorpusTests
{
    public static TheoryData<string> Files => [.. SettingsCorpus.Files()];

    public static TheoryData<string> Messages => [.. SettingsMessages.InTheSources];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task StackFile_ThatIsWrong_IsRefusedInFull(string file)
    {
        using var project = new StackProject().With("bad", SettingsCorpus.Read(file));

        var result = await project.RunAsync("check", "bad");

        result.ShouldEndWith(ExitCode.Unusable, output: "");
        GoldenFile.Matches(SettingsCorpus.Folder, $"{file}.txt", result.Errors);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_OfTheSettings_StandsInTheCorpus(string message)
    {
        var pattern = new Regex(message, RegexOptions.CultureInvariant);

        Assert.Contains(
            SettingsCorpus.Files(ending: ".txt").SelectMany(file => File.ReadLines(Path.Combine(SettingsCorpus.Folder, $"{file}.txt"))),
            pattern.IsMatch);
    }

    [Fact]
    public void Corpus_OnDisk_HasAnExpectationForEachFile() =>
        Assert.Equal(SettingsCorpus.Files(), SettingsCorpus.Files(ending: ".txt"));
}
