using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;

namespace Infra.Tests.Lifecycle;

public sealed class StageTransitionTests
{
    private const string Untested = "found a generation that is enabled without having been in test; add it in test first";
    private const string NewDraining = "found a new generation that is draining; add it in test";
    private const string NoLoad = "found a generation going from test to draining, but it runs no production pods; remove it";
    private const string OnlyOne = "found the only enabled generation draining; enable its successor first";
    private const string WithLoad = "found an enabled generation removed; drain it first";
    private const string CutOff = "found an enabled generation going back to test, which would stop servers that run pods; drain it while the other one is enabled";
    private const string BackToTest = "found a draining generation going back to test; enable it again, or remove it";

    /// <summary>Stage before and after, then what is wrong with the step: while another generation takes load, and while none does.</summary>
    public static TheoryData<Stage?, Stage?, string?, string?> Table => new()
    {
        { null, null, null, null },
        { null, Stage.Test, null, null },
        { null, Stage.Enabled, Untested, Untested },
        { null, Stage.Draining, NewDraining, NewDraining },

        { Stage.Test, null, null, null },
        { Stage.Test, Stage.Test, null, null },
        { Stage.Test, Stage.Enabled, null, null },
        { Stage.Test, Stage.Draining, NoLoad, NoLoad },

        { Stage.Enabled, null, WithLoad, WithLoad },
        { Stage.Enabled, Stage.Test, CutOff, CutOff },
        { Stage.Enabled, Stage.Enabled, null, null },
        { Stage.Enabled, Stage.Draining, null, OnlyOne },

        { Stage.Draining, null, null, null },
        { Stage.Draining, Stage.Test, BackToTest, BackToTest },
        { Stage.Draining, Stage.Enabled, null, null },
        { Stage.Draining, Stage.Draining, null, null },
    };

    [Fact]
    public void Table_OfSteps_HasEveryPairOnce()
    {
        Stage?[] stages = [null, .. Enum.GetValues<Stage>().Select(stage => (Stage?)stage)];

        Assert.Equal(
            from before in stages from after in stages select (before, after),
            Table.Select(row => ((Stage?)row[0], (Stage?)row[1])).OrderBy(pair => pair.Item1 is null ? -1 : (int)pair.Item1).ThenBy(pair => pair.Item2 is null ? -1 : (int)pair.Item2));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Problem_OfAStep_IsAsTheTableSays(Stage? before, Stage? after, string? besideAnother, string? alone)
    {
        Assert.Equal(besideAnother, StageTransition.Problem(before, after, isOtherEnabled: true)?.Message);
        Assert.Equal(alone, StageTransition.Problem(before, after, isOtherEnabled: false)?.Message);
    }

    [Fact]
    public void Stages_WithoutMeaning_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StageTransition.Problem((Stage)7, Stage.Test, isOtherEnabled: true));
}
