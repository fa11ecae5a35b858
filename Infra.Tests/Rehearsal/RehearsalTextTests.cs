using System.Collections.Immutable;
using Infra.Cli.Rehearsal;
using Infra.Model.Findings;

namespace Infra.Tests.Rehearsal;

public sealed class RehearsalTextTests
{
    private static readonly ImmutableSortedDictionary<string, (int, int)> None = ImmutableSortedDictionary<string, (int, int)>.Empty;

    private static readonly RehearsalReport Report = new()
    {
        Steps =
        [
            new RehearsalStep("apply", 65, 0, 0, TimeSpan.FromSeconds(30.04), None),
            new RehearsalStep("drain", 0, 2, 0, TimeSpan.FromSeconds(9), None.Add("data", (1, 1)).Add("general", (3, 2))),
        ],
        NotApplied = ImmutableSortedDictionary<string, int>.Empty.Add("aws:eks/addon:Addon", 6),
        Findings = [],
    };

    [Fact]
    public void Text_OfARehearsal_IsItsStepsWhatItCouldNotDoAndItsVerdict() => Assert.Equal(
        """
        step      create  update  delete  seconds  enabled servers, lowest of minimum
        apply         65                     30.0
        drain                  2              9.0  data 1/1  general 3/2
        together      65       2             39.0

        planned, but not applied, because the emulator does not support it:
            6  aws_eks_addon: it has no add-ons

        dev: verdict: holds
        """,
        Text(Report));

    [Fact]
    public void Text_OfARehearsalWithFindings_EndsWithThem() => Assert.EndsWith(
        """

        dev: verdict: broken
          drain: pools.general: found 1 enabled servers; enable another
        """,
        Text(Report with { Findings = [new Finding("pools.general", "1 enabled servers", "enable another") { File = "drain" }], NotApplied = ImmutableSortedDictionary<string, int>.Empty }),
        StringComparison.Ordinal);

    private static string Text(RehearsalReport report) => string.Join('\n', RehearsalText.Lines("dev", report));
}
