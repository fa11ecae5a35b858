using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

public sealed class RuleSetTests
{
    private static readonly DeclaredEnvironment TwoGroups = new("prod", [DeclaredJson.Of(ResourceTypes.NodeGroup), DeclaredJson.Of(ResourceTypes.NodeGroup, name: "two")]);

    private static readonly RuleSet Rules = new([RuleCatalogue.Find("SCA003")!]);

    [Fact]
    public void Exemption_OfOneFindingOfTwo_LeavesTheOther()
    {
        var exemption = new Exemption("SCA003", "eks.NodeGroup/one", "A test", "2026-12-31");

        var judgement = Rules.Judge(TwoGroups, [exemption]);

        Assert.Equal("eks.NodeGroup/two", Assert.Single(judgement.Broken).Resource);
        Assert.Equal("eks.NodeGroup/one", Assert.Single(judgement.Exempt).Finding.Resource);
        Assert.Empty(judgement.Unused);
    }

    [Fact]
    public void Exemption_OfNothingThatIsBroken_IsUnused()
    {
        var unused = new Exemption("SCA003", "eks.NodeGroup/three", "A test", "2026-12-31");

        Assert.Equal(unused, Assert.Single(Rules.Judge(TwoGroups, [new("SCA003", "*", "A test", "2026-12-31"), unused]).Unused));
    }
}
