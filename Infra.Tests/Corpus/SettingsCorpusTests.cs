using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Corpus;

public sealed class SettingsCorpusTests
{
    public static TheoryData<string> Kinds => [.. SettingsCorpus.Kinds];

    public static TheoryData<string> Messages => [.. SettingsMessages.InTheSources];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task StackFiles_OfAKind_GetTheirFindings(string kind)
    {
        var text = new StringBuilder();
        foreach (var item in SettingsCorpus.Of(kind))
        {
            var result = await CheckAsync(item.File, item.Content);

            if (kind is not ("warnings" or "reported")) Assert.Equal(ExitCode.Unusable, result.ExitCode);
            if (kind == "warnings") Assert.Equal(ExitCode.Good, result.ExitCode);
            text.Append(CultureInfo.InvariantCulture, $"=== {item.Name}\n{Findings(result)}");
        }

        GoldenFile.Matches(SettingsCorpus.Folder, $"{kind}.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_OfTheSettings_StandsInTheCorpus(string message)
    {
        var pattern = new Regex(message, RegexOptions.CultureInvariant);

        Assert.True(
            SettingsCorpus.Kinds.SelectMany(kind => File.ReadLines(Path.Combine(SettingsCorpus.Folder, $"{kind}.txt"))).Any(pattern.IsMatch),
            $"Infra.Tests/Corpus/settings/values.cases: found no case for the message {message}; add a stack file that gets it, or to warnings.cases, and run UPDATE_GOLDEN=1 ./infractl test");
    }

    // What was reported and is a matter of many lines.
    [Theory]
    [InlineData(31, 1, "found 31 node groups, more than the 30 of the AWS quota")]
    [InlineData(1, 40, "found 40 node groups, more than the 30 of the AWS quota")]
    [InlineData(39, 1, "found 39 node groups, more than the 30 of the AWS quota")]
    public async Task StackFile_WithManyPools_GetsAFindingThatSaysWhatToDo(int pools, int generations, string finding)
    {
        var text = await File.ReadAllTextAsync(SettingsCorpus.Shipped.FullName);
        var (start, end) = (text.IndexOf("      general:\n", StringComparison.Ordinal), text.IndexOf("    clusterServices:", StringComparison.Ordinal));
        var many = string.Concat(Enumerable.Range(0, pools).Select(pool =>
            $"      p{pool}:\n        capacity: {{ min: 1, max: 1 }}\n        generations:\n"
            + string.Concat(Enumerable.Range(0, generations).Select(index => $$"""
                          - stage: {{(index == 0 ? "enabled" : "draining")}}
                            server: { release: "2026-10", operatingSystem: bottlerocket, instanceTypes: [m7g.medium], disk: { sizeGiB: {{50 + index}} } }

                """))));

        var result = await CheckAsync("Pulumi.dev.yaml", Encoding.UTF8.GetBytes(text[..start] + many + text[end..]));

        Assert.Contains(finding, result.Output + result.Errors, StringComparison.Ordinal);
    }

    private static async Task<CliResult> CheckAsync(string file, byte[] content)
    {
        using var project = new StackProject();
        await File.WriteAllBytesAsync(Path.Combine(project.Folder, file), content);

        return await project.RunAsync("check", "--as-of", "2026-11-22");
    }

    private static string Findings(CliResult result)
    {
        var lines = $"{result.Output}{result.Errors}".Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("  good: ", StringComparison.Ordinal)).ToList();
        return string.Concat((lines.Count == 0 ? ["good"] : lines).Select(line => $"{Regex.Replace(line, @" in /\S+;", " in FOLDER;")}\n"));
    }
}
