namespace Infra.Model.Resources;

/// <summary>A second resource that CloudFormation has for one of the plan.</summary>
/// <param name="Suffix">What its logical id ends in, after that of the first.</param>
/// <param name="Name">Its type, for example <c>AWS::EC2::VPCGatewayAttachment</c>.</param>
/// <param name="Self">Its property that refers to the first resource.</param>
/// <param name="Properties">The place in it of each property of the plan that it has; it is made when there is one.</param>
public sealed record CloudFormationCompanion(string Suffix, string Name, string Self, IReadOnlyDictionary<string, string> Properties);
