using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules.Security;

public sealed class Sec012RolesTrustSomebodyNamedTests() : RuleTests("SEC012")
{
    private const string Pods = """{"aws:RequestTag/eks-cluster-arn":"a","aws:RequestTag/kubernetes-namespace":"b","aws:RequestTag/kubernetes-service-account":"c"}""";

    private protected override Declared[] Good =>
    [
        Role("""{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}"""),
        Role($$$"""{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{{{Pods}}}}}"""),
        Role("""{"Effect":"Allow","Principal":{"Federated":"arn"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"oidc:sub":"a","oidc:aud":"b"}}}"""),
        Role("""{"Effect":"Deny","Principal":{"Federated":"arn"},"Action":"sts:AssumeRoleWithWebIdentity"}"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        Open("""{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}""", "Statement[0]: found trust in everybody (\"*\"); name the service or role that takes it"),
        Open(
            """{"Effect":"Allow","NotPrincipal":{"AWS":"1"},"Action":"sts:AssumeRole"}""",
            "Statement[0].NotPrincipal: found NotPrincipal in a statement that allows; name those who may under Principal"),
        Open("""{"Effect":"Allow","Principal":{"AWS":"1"},"Action":"sts:AssumeRole","Resource":"*"}""", "Statement[0]: found Resource, which AWS does not take here; remove it"),
        Open(
            """{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:RequestTag/eks-cluster-arn":"a","aws:RequestTag/kubernetes-namespace":"*"}}}""",
            "Statement[0]: found trust in pods.eks.amazonaws.com for any aws:RequestTag/kubernetes-namespace; ask for one value with StringEquals"),
        Open(
            """{"Effect":"Allow","Principal":{"Federated":"arn"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"oidc:aud":"b"},"StringLike":{"oidc:sub":"a"}}}""",
            "Statement[0]: found trust in arn for any sub; ask for one value with StringEquals"),
    ];

    private static Declared Role(string statement) => PolicyJson.On(ResourceTypes.Role, [statement], "assumeRolePolicy");

    private static (Declared[] Declared, string Finding) Open(string statement, string finding) => ([Role(statement)], $"SEC012 prod/iam.Role/one/assumeRolePolicy.{finding}");

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Role, """{ "assumeRolePolicy": { "$computed": [] } }""")];
}
