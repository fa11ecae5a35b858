using Infra.Model.Findings;
using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class RolloutMoveTests
{
    private static readonly EnvironmentName Dev = Value.Parse<EnvironmentName>("dev");

    [Theory]
    [InlineData("enabled 2026-09", RolloutVerb.Test, 0, Stage.Test, true)]
    [InlineData("enabled 2026-08, enabled 2026-09", RolloutVerb.Test, 1, Stage.Test, true)]
    [InlineData("draining 2026-08, enabled 2026-09", RolloutVerb.Test, 1, Stage.Test, true)]
    [InlineData("enabled 2026-09, test 2026-10", RolloutVerb.Test, 1, Stage.Test, false)]
    [InlineData("enabled 2026-09, test 2026-10", RolloutVerb.Enable, 1, Stage.Enabled, false)]
    [InlineData("enabled 2026-08, test 2026-09, test 2026-10", RolloutVerb.Enable, 2, Stage.Enabled, false)]
    [InlineData("enabled 2026-09, enabled 2026-10", RolloutVerb.Drain, 0, Stage.Draining, false)]
    [InlineData("draining 2026-09, enabled 2026-10", RolloutVerb.Retire, 0, null, false)]
    [InlineData("enabled 2026-10, draining 2026-09", RolloutVerb.Retire, 1, null, false)]
    [InlineData("enabled 2026-09, test 2026-10", RolloutVerb.Back, 1, null, false)]
    [InlineData("draining 2026-09, enabled 2026-10", RolloutVerb.Back, 0, Stage.Enabled, false)]
    public void Verb_WhereItLeadsOn_MovesOneGeneration(string generations, RolloutVerb verb, int index, Stage? to, bool adds) =>
        Assert.Equal(new RolloutMove(index, to, adds), RolloutMove.Of(Dev, Generations.General, Generations.Pool(generations), verb));

    [Theory]
    [InlineData("enabled 2026-09", RolloutVerb.Enable, "found no generation in test; the next move is ./infractl rollout dev general test")]
    [InlineData("enabled 2026-09", RolloutVerb.Drain, "found no second enabled generation that could take over; the next move is ./infractl rollout dev general test")]
    [InlineData("enabled 2026-09", RolloutVerb.Retire, "found no draining generation; the next move is ./infractl rollout dev general test")]
    [InlineData("enabled 2026-09, enabled 2026-10", RolloutVerb.Back, "found two enabled generations, and no last move that says which of them back would drain; "
        + "write which: ./infractl rollout dev general drain keeps the newest servers, ./infractl rollout dev general drain --newest keeps the oldest")]
    [InlineData("enabled 2026-09", RolloutVerb.Back, "found nothing to take back; the next move is ./infractl rollout dev general test")]
    [InlineData("enabled 2026-09, test 2026-10", RolloutVerb.Drain, "found no second enabled generation that could take over; the next move is ./infractl rollout dev general enable")]
    [InlineData("enabled 2026-09, test 2026-10", RolloutVerb.Retire, "found no draining generation; the next move is ./infractl rollout dev general enable")]
    [InlineData("enabled 2026-09, enabled 2026-10", RolloutVerb.Enable, "found no generation in test; the next move is ./infractl rollout dev general drain")]
    [InlineData("enabled 2026-09, enabled 2026-10", RolloutVerb.Retire, "found no draining generation; the next move is ./infractl rollout dev general drain")]
    [InlineData("draining 2026-09, enabled 2026-10", RolloutVerb.Enable, "found no generation in test; the next move is ./infractl rollout dev general retire")]
    [InlineData("draining 2026-09, enabled 2026-10", RolloutVerb.Drain, "found no second enabled generation that could take over; the next move is ./infractl rollout dev general retire")]
    [InlineData("draining 2026-09", RolloutVerb.Test, "found no enabled generation to start from; the next move is ./infractl rollout dev general retire")]
    [InlineData("", RolloutVerb.Test, "found no enabled generation to start from; enable a generation in the stack file")]
    public void Verb_WhereItLeadsNowhere_IsRefusedWithTheNextMove(string generations, RolloutVerb verb, string message) => Assert.Equal(
        $"Pulumi.dev.yaml: pools.general: {message}",
        Assert.Throws<UserException>(() => RolloutMove.Of(Dev, Generations.General, Generations.Pool(generations), verb)).Message);

    // What was enabled last is drained; what was taken back from draining is not followed by draining the others.
    [Theory]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, enabled 2026-10", 1, Stage.Draining)]
    [InlineData("enabled 2026-08, enabled 2026-09", "enabled 2026-08, enabled 2026-09, test 2026-10", 2, null)]
    public void Back_WithTwoEnabled_TakesTheLastMoveBack(string earlier, string now, int index, Stage? to) => Assert.Equal(
        new RolloutMove(index, to),
        RolloutMove.Of(Dev, Generations.General, Generations.Pool(now), RolloutVerb.Back, new PoolHistory(Generations.Pool(now), Generations.Pool(earlier))));

    [Theory]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-09, enabled 2026-10")]
    [InlineData("enabled 2026-08", "enabled 2026-09, enabled 2026-10")]
    public void Back_AfterWhatItCannotTell_IsRefused(string earlier, string now) => Assert.StartsWith(
        "Pulumi.dev.yaml: pools.general: found two enabled generations, ",
        Assert.Throws<UserException>(() => RolloutMove.Of(Dev, Generations.General, Generations.Pool(now), RolloutVerb.Back, new PoolHistory(Generations.Pool(now), Generations.Pool(earlier)))).Message,
        StringComparison.Ordinal);

    // Nothing could take over from servers that were enabled first.
    [Fact]
    public void Back_WithOneEnabled_IsRefused() => Assert.Equal(
        "Pulumi.dev.yaml: pools.general: found nothing to take back; the next move is ./infractl rollout dev general test",
        Assert.Throws<UserException>(() => RolloutMove.Of(
            Dev, Generations.General, Generations.Pool("enabled 2026-10"), RolloutVerb.Back, new PoolHistory(Generations.Pool("enabled 2026-10"), Generations.Pool("test 2026-10")))).Message);

    [Theory]
    [InlineData("enabled 2026-09", "enabled 2026-09, test 2026-10", 1, null)]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, enabled 2026-10", 1, Stage.Test)]
    [InlineData("enabled 2026-09, enabled 2026-10", "draining 2026-09, enabled 2026-10", 0, Stage.Enabled)]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-09, enabled 2026-10", 0, Stage.Draining)]
    public void Back_FromWhatIsNotCommitted_LeadsToWhatIs(string committed, string now, int index, Stage? to) => Assert.Equal(
        new RolloutMove(index, to),
        RolloutMove.Of(Dev, Generations.General, Generations.Pool(now), RolloutVerb.Back, new PoolHistory(Generations.Pool(committed), null)));

    [Theory]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-10")]
    [InlineData("enabled 2026-08, test 2026-09", "enabled 2026-08, enabled 2026-09, test 2026-10")]
    public void Back_FromWhatAnEditCannotUndo_NamesGit(string committed, string now) => Assert.Equal(
        "Pulumi.dev.yaml: pools.general: found moves that are not committed and that this command cannot take back; restore the file: git restore Pulumi.dev.yaml",
        Assert.Throws<UserException>(() => RolloutMove.Of(Dev, Generations.General, Generations.Pool(now), RolloutVerb.Back, new PoolHistory(Generations.Pool(committed), null))).Message);

    [Fact]
    public void Drain_OfTheNewest_KeepsTheOldest() => Assert.Equal(
        new RolloutMove(1, Stage.Draining),
        RolloutMove.Of(Dev, Generations.General, Generations.Pool("enabled 2026-09, enabled 2026-10"), RolloutVerb.Drain, newest: true));

    [Fact]
    public void Drain_OfARetiringPool_NeedsNoSuccessor() => Assert.Equal(
        new RolloutMove(0, Stage.Draining),
        RolloutMove.Of(Dev, Generations.General, Generations.Pool("enabled 2026-09") with { Retiring = true }, RolloutVerb.Drain));

    [Theory]
    [InlineData("enabled 2026-09", false, "Test")]
    [InlineData("enabled 2026-09", true, "Drain")]
    [InlineData("enabled 2026-09, test 2026-10", false, "Enable Back")]
    [InlineData("enabled 2026-09, enabled 2026-10", false, "Drain")]
    [InlineData("draining 2026-09, enabled 2026-10", false, "Retire Back")]
    [InlineData("draining 2026-09", true, "Retire Back")]
    [InlineData("", true, "")]
    public void Verbs_OfAPool_AreThoseThatLeadOn(string generations, bool isRetiring, string verbs) => Assert.Equal(
        verbs,
        string.Join(' ', RolloutMove.Verbs(Generations.Pool(generations) with { Retiring = isRetiring })));

    /// <summary>What is offered is possible, and legal as well, from every pool there can be.</summary>
    [Theory]
    [InlineData("enabled")]
    [InlineData("enabled, test")]
    [InlineData("test, enabled")]
    [InlineData("enabled, enabled")]
    [InlineData("draining, enabled")]
    [InlineData("enabled, draining")]
    [InlineData("draining, enabled, test")]
    [InlineData("enabled, enabled, test")]
    [InlineData("draining, enabled, enabled")]
    [InlineData("draining, draining, enabled")]
    public void Verbs_ThatAreOffered_AreLegal(string stages)
    {
        var pool = Generations.Pool(string.Join(", ", stages.Split(", ").Select((stage, index) => $"{stage} 2026-{8 + index:00}")));

        Assert.All(RolloutMove.Verbs(pool).Where(verb => verb != RolloutVerb.Test), verb =>
        {
            var move = RolloutMove.Of(Dev, Generations.General, pool, verb);
            var generations = pool.Generations.ToList();
            if (move.To is { } to)
                generations[move.Index] = generations[move.Index] with { Stage = to };
            else
                generations.RemoveAt(move.Index);

            Assert.Empty(PoolMoves.Check("pools.general", pool, pool with { Generations = generations }));
        });
    }
}
