using System.Collections.Immutable;
using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Tests.Plan;

public sealed class PlannedUseTests
{
    private static readonly PlanReference Reference = new(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id");

    [Fact]
    public void Uses_InMapsListsAndText_HaveTheirPlaces()
    {
        var value = Map(
            ("a", Map(("b", new PlanList([new PlanText("x"), Reference])))),
            ("c", new PlanTemplate([new PlanText("vpc/"), Reference])),
            ("d", new PlanNumber(1)));

        Assert.Equal([new PlannedUse("a.b[1]", Reference), new PlannedUse("c", Reference)], PlannedUse.In(value));
    }

    [Fact]
    public void Uses_InAValueWithoutReferences_AreNone() => Assert.Empty(PlannedUse.In(Map(("a", new PlanBoolean(true)))));

    private static PlanMap Map(params (string Key, PlanValue Value)[] entries) =>
        new(entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));
}
