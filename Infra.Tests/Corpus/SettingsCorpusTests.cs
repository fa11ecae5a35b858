using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Corpus;

public sealed class SettingsCorpusTests
{
    public static TheoryData<string> Files => [.. SettingsCorpus.Files()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task StackFile_ThatIsWrong_IsRefusedInFull(string file)
    {
        using var project = new StackProject().With("bad", SettingsCorpus.Read(file));

        var result = await project.RunAsync("check", "bad");

        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        GoldenFile.Matches(SettingsCorpus.Folder, $"{file}.txt", result.Errors);
    }

    [Fact]
    public void Corpus_OnDisk_HasAnExpectationForEachFile() =>
        Assert.Equal(SettingsCorpus.Files(), SettingsCorpus.Files(ending: ".txt"));
}
