namespace Infra.Model.Plans;

/// <summary>What tells a resource from every other of its environment.</summary>
/// <param name="Type">The type token, for example <c>aws:ec2/vpc:Vpc</c>.</param>
/// <param name="Name">The logical name.</param>
public sealed record ResourceAddress(string Type, string Name)
{
    /// <summary>Type and name as Pulumi's URNs join them.</summary>
    /// <returns>For example <c>aws:ec2/vpc:Vpc::dev-network-vpc</c>.</returns>
    public override string ToString() => $"{Type}::{Name}";
}
