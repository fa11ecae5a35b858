namespace Infra.Tests.Controls;

/// <content>The types that show controls and that no rule asks for.</content>
internal static partial class ControlCatalogue
{
    private const string AdmissionPolicy = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy";
    private const string AdmissionPolicyBinding = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding";
    // Infra.Tests.Cluster is a namespace.
    private const string Cluster = ResourceTypes.Cluster;
    private const string ClusterRole = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
    private const string ClusterRoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";
    private const string NamespaceRole = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string RoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
    private const string RouteTable = "aws:ec2/routeTable:RouteTable";
    private const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
}
