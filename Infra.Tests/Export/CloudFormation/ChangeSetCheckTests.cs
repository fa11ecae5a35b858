using System.Text.Json;
using Infra.Cli.Export.CloudFormation;

namespace Infra.Tests.Export.CloudFormation;

public sealed class ChangeSetCheckTests
{
    [Theory]
    [InlineData("ScalingConfig")]
    [InlineData("Labels")]
    [InlineData("Taints")]
    public void Change_OfWhatAStageDecides_Holds(string property) =>
        Assert.Empty(ChangeSetCheck.Of(Set(Change("Modify", "AWS::EKS::Nodegroup", "False", property))));

    [Theory]
    [InlineData("ReleaseVersion")]
    [InlineData("Version")]
    [InlineData("LaunchTemplate")]
    [InlineData("InstanceTypes")]
    public void Change_OfServersInPlace_IsFound(string property) => Assert.Equal(
        [$"One: found a change of {property} of AWS::EKS::Nodegroup in place; declare a new generation with ./infractl rollout, and export again"],
        ChangeSetCheck.Of(Set(Change("Modify", "AWS::EKS::Nodegroup", "False", property))).Select(finding => $"{finding}"));

    [Fact]
    public void Change_OfALaunchTemplate_IsFound() =>
        Assert.Single(ChangeSetCheck.Of(Set(Change("Modify", "AWS::EC2::LaunchTemplate", "False", "LaunchTemplateData"))));

    [Theory]
    [InlineData("AWS::EKS::Cluster", "True")]
    [InlineData("AWS::EC2::VPC", "Conditional")]
    [InlineData("AWS::EC2::Subnet", "True")]
    [InlineData("AWS::KMS::Key", "True")]
    public void Replacement_OfWhatMustLiveOn_IsFound(string type, string replacement) => Assert.Equal(
        [$"One: found that {type} is replaced; restore the property in the stack file that asks for it"],
        ChangeSetCheck.Of(Set(Change("Modify", type, replacement, "Name"))).Select(finding => $"{finding}"));

    [Fact]
    public void Removal_OfTheCluster_IsFound() => Assert.Equal(
        ["One: found that the stack gives up AWS::EKS::Cluster; restore it in the stack file"],
        ChangeSetCheck.Of(Set(Change("Remove", "AWS::EKS::Cluster", null, null))).Select(finding => $"{finding}"));

    [Fact]
    public void AdditionAndRemoval_OfGenerations_Hold() =>
        Assert.Empty(ChangeSetCheck.Of(Set(Change("Add", "AWS::EKS::Nodegroup", null, null), Change("Remove", "AWS::EKS::Nodegroup", null, null), Change("Add", "AWS::EC2::LaunchTemplate", null, null))));

    [Fact]
    public void Change_OfAnotherType_Holds() => Assert.Empty(ChangeSetCheck.Of(Set(Change("Modify", "AWS::EKS::Addon", "False", "AddonVersion"))));

    [Fact]
    public void Part_OfAChangeSet_IsFound() => Assert.Equal(
        ["found a part of a change set (NextToken); describe all of it, without --no-paginate or --max-items"],
        ChangeSetCheck.Of("""{"Changes":[],"NextToken":"x"}""").Select(finding => $"{finding}"));

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    public void Document_ThatIsNoChangeSet_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => ChangeSetCheck.Of(json).ToList());

    private static string Set(params string[] changes) => $$"""{"ChangeSetName":"next","Changes":[{{string.Join(',', changes)}}]}""";

    private static string Change(string action, string type, string? replacement, string? property) => JsonSerializer.Serialize(new
    {
        Type = "Resource",
        ResourceChange = new
        {
            Action = action,
            LogicalResourceId = "One",
            ResourceType = type,
            Replacement = replacement,
            Details = property is null ? [] : new object[]
            {
                new { Target = new { Attribute = "Properties", Name = property, RequiresRecreation = "Never" } },
                new { Target = new { Attribute = "Tags" } },
            },
        },
    });
}
