namespace Infra.Tests.Support;

/// <summary>Runs one after the other all tests that run a Pulumi program.</summary>
[CollectionDefinition(Name)]
public sealed class DeploymentCollection
{
    public const string Name = "deployment";
}
