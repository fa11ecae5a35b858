using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Xunit;
using Infra.Cli;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Tests.Support;

namespace Infra.Tests.StackFiles;

[Collection(DeploymentCollection.Name)]
public sealed partial class StackFileFuzzTests : IDisposable
{
    private readonly StackProject _project = new();

    public void Dispose() => _project.Dispose();

    // A seed of its own for each file, so that a run is the same everywhere and a failure prints what to replay.
    [Property(MaxTest = 1000, StartSize = 4, EndSize = 40, Replay = "(20261122,1)")]
    public void StackFile_OfDevSpoiled_IsRefusedAtAPlaceOrGood(DoNotSize<int>[] choices) => Holds("dev", choices);

    [Property(MaxTest = 1000, StartSize = 4, EndSize = 40, Replay = "(20261123,3)")]
    public void StackFile_OfStagingSpoiled_IsRefusedAtAPlaceOrGood(DoNotSize<int>[] choices) => Holds("staging", choices);

    [Property(MaxTest = 1000, StartSize = 4, EndSize = 40, Replay = "(20261124,5)")]
    public void StackFile_OfProdSpoiled_IsRefusedAtAPlaceOrGood(DoNotSize<int>[] choices) => Holds("prod", choices);

    private void Holds(string environment, DoNotSize<int>[] choices)
    {
        _project.With("spoiled", StackFileMutation.Apply(TestEnvironments.TextOf(environment), choices.Select(choice => choice.Item)));
        // A plan takes a hundred times as long as a refusal, so not every good file is planned.
        if (choices.Length % 16 != 0 && IsGood()) return;

        var (exitCode, output, errors) = _project.RunAsync("check", "spoiled", "--as-of", "2026-11-22").GetAwaiter().GetResult();

        switch (exitCode)
        {
            case ExitCode.Good:
                Assert.Equal("", errors);
                break;
            case ExitCode.Findings:
                Assert.Equal("", errors);
                Assert.All(Lines(output)[..^1], line => Assert.Matches(Place(), line));
                break;
            default:
                Assert.Equal((ExitCode.Unusable, ""), (exitCode, output));
                Assert.NotEmpty(Lines(errors));
                Assert.All(Lines(errors), line => Assert.True(Place().IsMatch(line) || Reading().IsMatch(line), line));
                break;
        }
    }

    private bool IsGood()
    {
        try
        {
            return StackFile.ReadEnvironment(new DirectoryInfo(_project.Folder), "spoiled") is not null;
        }
        catch (UserException)
        {
            return false;
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\APulumi\.spoiled\.yaml:[0-9]+: (warning: )?(?!found ).*?: found .*; .*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // Where there is no YAML there are no settings, and so no path.
    [GeneratedRegex(
        @"\APulumi\.spoiled\.yaml(: found bytes that are not UTF-8|:[0-9]+: found (invalid YAML here|the conflict marker|a line that ends with CR|the no-break space|the control character|a directive|a second document|more than 40 nested maps)).*; .*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reading();
}
