namespace Infra.Cli.Export.CloudFormation;

/// <summary>What checkers of others report and is as it should be.</summary>
/// <param name="Rule">The id of their rule.</param>
/// <param name="Reason">Why it is as it should be.</param>
internal sealed record Acknowledgement(string Rule, string Reason)
{
    private const string Managed = "EKS names this policy of AWS for the role, and AWS keeps it up to date";
    private const string Closed = "CloudFormation cannot change the default security group; README.md has the command that does";
    private const string Way = "The public subnets hold NAT gateways and load balancers alone; no server has an address there";

    /// <summary>What cfn-lint reports of every template.</summary>
    internal static readonly Acknowledgement Zones = new("W3010", "The zones are settings, so that a new zone of AWS changes no subnet");

    /// <summary>What cdk-nag reports of a resource.</summary>
    /// <param name="type">Its type in CloudFormation.</param>
    /// <param name="token">The type in the plan that is written into it.</param>
    internal static IEnumerable<Acknowledgement> Of(string type, string token) => (type, token) switch
    {
        (_, ResourceTypes.RolePolicyAttachment) => [new("AwsSolutions-IAM4", Managed)],
        (_, ResourceTypes.Vpc) =>
        [
            new("HIPAA.Security-VPCDefaultSecurityGroupClosed", Closed),
            new("NIST.800.53.R5-VPCDefaultSecurityGroupClosed", Closed),
            new("PCI.DSS.321-VPCDefaultSecurityGroupClosed", Closed),
        ],
        (_, ResourceTypes.Route) =>
        [
            new("HIPAA.Security-VPCNoUnrestrictedRouteToIGW", Way),
            new("NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW", Way),
            new("PCI.DSS.321-VPCNoUnrestrictedRouteToIGW", Way),
        ],
        _ => [],
    };
}
