using System.Collections.Immutable;
using System.Xml.Linq;
using Infra.Cli.Rehearsal;
using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Tests.Rehearsal;

public sealed class LeakTests
{
    [Fact]
    public void Inventory_WithSomethingLeft_IsFound() => Assert.Equal(
        ["destroy: found ec2 vol-1 left behind; declare the resource that created it, so that it is destroyed too"],
        EnvironmentRehearsal.Leaked(Of("ec2 vpc-default"), Of("ec2 vpc-default", "ec2 vol-1")).Select(finding => finding.ToString()));

    [Fact]
    public void Inventory_WithWhatWasThereBefore_IsGood() =>
        Assert.Empty(EnvironmentRehearsal.Leaked(Of("ec2 vpc-default", "iam role admin"), Of("ec2 vpc-default")));

    [Fact]
    public void Ids_OfAnAnswer_AreThoseOfItsListWithoutWhatIsGone() => Assert.Equal(
        ["nat-1", "nat-2"],
        Inventory.Ids(
            XDocument.Parse("""
                <DescribeNatGatewaysResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                  <natGatewaySet>
                    <item><natGatewayId>nat-1</natGatewayId><state>available</state></item>
                    <item><natGatewayId>nat-2</natGatewayId></item>
                    <item><natGatewayId>nat-3</natGatewayId><state>deleted</state></item>
                  </natGatewaySet>
                  <otherSet><item><natGatewayId>nat-4</natGatewayId></item></otherSet>
                </DescribeNatGatewaysResponse>
                """),
            "natGatewaySet",
            "natGatewayId"));

    private static ImmutableSortedSet<string> Of(params IEnumerable<string> things) => things.ToImmutableSortedSet(StringComparer.Ordinal);
}
