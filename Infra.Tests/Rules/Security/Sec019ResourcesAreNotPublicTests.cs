using Infra.Model.Rules;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Rules.Security;

public sealed class Sec019ResourcesAreNotPublicTests() : RuleTests("SEC019")
{
    private protected override Declared[] Good =>
    [
        PolicyJson.On(ResourceTypes.RepositoryPolicy, """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root"},"Action":"ecr:BatchGetImage"}"""),
        PolicyJson.On(ResourceTypes.BucketPolicy, """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root"},"Action":"s3:PutObject"}"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        .. from type in (string[])[ResourceTypes.RepositoryPolicy, ResourceTypes.Bucket, ResourceTypes.BucketPolicy, ResourceTypes.Queue, ResourceTypes.QueuePolicy]
           select (
               (Declared[])[PolicyJson.On(type, """{"Effect":"Allow","Principal":"*","Action":"ecr:BatchGetImage"}""")],
               $"SEC019 prod/{ResourceAddress.Short(type)}/one/policy.Statement[0]: found a statement for everybody (\"*\"); name the account or roles that use it"),
        .. from item in (string[][])[["\"Action\":\"ecr:PutImage\"", "the action \"ecr:PutImage\""], ["\"Action\":[\"ecr:BatchGetImage\",\"ecr:*\"]", "the action \"ecr:*\""], ["\"NotAction\":\"ecr:PutImage\"", "all actions but some"]]
           select (
               (Declared[])[PolicyJson.On(ResourceTypes.RepositoryPolicy, $$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root"},{{item[0]}}}""")],
               $"SEC019 prod/ecr.RepositoryPolicy/one/policy.Statement[0]: found {item[1]}; allow ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and no more"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.RepositoryPolicy, """{ "policy": { "$computed": [] } }""")];
}
