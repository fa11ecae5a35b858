using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

public sealed partial class SimulateCommandTests : IDisposable
{
    private readonly StackProject _project = new StackProject().WithLike("prod", "prod");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task LoadFile_OfThePage_RunsAndPrintsPodsNodesAndLimits()
    {
        var result = await _project.RunAsync("simulate", "prod", "--load", OfThePage());

        Assert.Equal((ExitCode.Findings, ""), (result.ExitCode, result.Errors));
        Assert.Matches(@"\Aprod: .* of the requests are lost", result.Output);
        Assert.Contains("nodes general", result.Output, StringComparison.Ordinal);
        Assert.Contains("No limit is met.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_ThatIsMet_StandsBelowTheTable()
    {
        var file = Write("""
            load: [{ minute: 0, percent: 20 }, { minute: 10, percent: 200 }]
            workloads:
              - { namespace: shop, name: api, capacity: { min: 3, max: 60 }, cpuMillis: 1000, memoryMiB: 2048 }
            """);

        var result = await _project.RunAsync("simulate", "prod", "--load", file);

        Assert.Matches(@"\nminute \d+  services\.shop\.api\.capacity\.max: found a load for \d+ pods, above the 60 allowed; write a larger max\n\z", result.Output);
    }

    [Fact]
    public async Task Result_AsJsonAndAsChart_SaysTheSame()
    {
        var chart = Path.Combine(_project.Folder, "evening.svg");

        var result = await _project.RunAsync("simulate", "prod", "--load", OfThePage(), "--json", "--svg", chart);

        using var document = JsonDocument.Parse(result.Output);
        var samples = document.RootElement.GetProperty("samples").EnumerateArray().ToList();
        Assert.Equal("infra-simulation/1", document.RootElement.GetProperty("format").GetString());
        Assert.Equal(181, samples.Count);
        var svg = XDocument.Load(chart).Root!;
        var most = samples.Max(sample => sample.GetProperty("podsReady").GetInt32());
        Assert.Contains(svg.Descendants(), element => element.Value == $"ready, at most {most}");
        Assert.Equal(8, svg.Descendants().Count(element => element.Name.LocalName == "polyline"));
    }

    [Fact]
    public async Task LoadFile_ThatIsWrong_IsRefusedWithEveryFindingAndItsLine()
    {
        var file = Write("""
            load:
              - { minute: 5, percent: 20 }
              - { minute: 4, percent: 2000 }
            minutes: 0
            workloads:
              - { namespace: other, name: api, capacity: { min: 3, max: 60 }, cpuMillis: 1, memoryMiB: 2048 }
            zoneFailure: { zone: eu-west-1a, minute: 45 }
            """);

        var result = await _project.RunAsync("simulate", "prod", "--load", file);

        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            ["3: load[1].percent", "3: load[1].minute", "4: minutes", "6: workloads[0].namespace", "6: workloads[0].cpuMillis", "7: zoneFailure.zone"],
            result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Place().Match(line).Groups["place"].Value));
    }

    [Theory]
    [InlineData("ramp:10", "write ramp:FROM-TO/MINUTES")]
    [InlineData("ramp:10-100/0", "not after the 0 before it")]
    [InlineData("ramp:10-100/15", "no service in the stack file")]
    [InlineData("missing.yaml", "missing.yaml")]
    public async Task Load_ThatIsNone_IsRefusedInOneLine(string load, string message)
    {
        var result = await _project.RunAsync("simulate", "prod", "--load", load);

        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private string OfThePage()
    {
        var page = File.ReadAllText(RepositoryFolder.File("docs/simulate.md").FullName);
        return Write(Yaml().Match(page).Groups["text"].Value);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_project.Folder, "evening.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    [GeneratedRegex(@"```yaml\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"evening\.yaml:(?<place>\d+: [^:]+):")]
    private static partial Regex Place();
}
