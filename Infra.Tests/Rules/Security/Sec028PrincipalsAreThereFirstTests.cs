using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec028PrincipalsAreThereFirstTests() : RuleTests("SEC028")
{
    private const string Fix = "name a service or the account, or hold \"*\" to the ARN by ArnEquals aws:PrincipalArn, which AWS does not look up";

    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.AccessEntry, """{ "principalArn": "arn:aws:iam::1:role/deployment" }"""),
        Make(ResourceTypes.Key, Policy("policy", """{ "AWS": ["arn:aws:iam::1:root", "*", "111111111111", "arn:aws:iam::1:role/deployment"] }""")),
        Make(ResourceTypes.Role, Policy("assumeRolePolicy", """{ "Service": "ec2.amazonaws.com" }""")),
        Make(ResourceTypes.RepositoryPolicy, Policy("policy", "\"*\"")),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Key, Policy("policy", """{ "AWS": "arn:aws:iam::1:role/aws-service-role/one.amazonaws.com/One" }"""))],
            $"SEC028 prod/kms.Key/one/policy.Statement[0]: found the principal \"arn:aws:iam::1:role/aws-service-role/one.amazonaws.com/One\"; {Fix}"),
        ([Make(ResourceTypes.RepositoryPolicy, Policy("policy", """{ "AWS": ["arn:aws:iam::1:root", "arn:aws:iam::1:user/one"] }"""))],
            $"SEC028 prod/ecr.RepositoryPolicy/one/policy.Statement[0]: found the principal \"arn:aws:iam::1:user/one\"; {Fix}"),
        ([Make(ResourceTypes.Key, Statement("policy", """{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::1:user/one"},"Action":"kms:Decrypt"}"""))],
            $"SEC028 prod/kms.Key/one/policy.Statement[0]: found the principal \"arn:aws:iam::1:user/one\"; {Fix}"),
        ([Make(ResourceTypes.Role, Statement("assumeRolePolicy", """{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*"}"""))],
            "SEC028 prod/iam.Role/one/assumeRolePolicy.Statement[0]: found Resource, which AWS does not take here; remove it"),
        ([
            Make(ResourceTypes.AccessEntry, """{ "principalArn": "arn:aws:iam::1:role/deployment" }"""),
            Make(ResourceTypes.Role, Policy("assumeRolePolicy", """{ "AWS": "arn:aws:iam::1:role/other" }""")),
        ],
            $"SEC028 prod/iam.Role/one/assumeRolePolicy.Statement[0]: found the principal \"arn:aws:iam::1:role/other\"; {Fix}"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Key, """{ "policy": { "$computed": [] } }""")];

    private static string Policy(string input, string principal) => Statement(input, $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"}""");

    private static string Statement(string input, string statement) =>
        $$"""{ "{{input}}": {{System.Text.Json.JsonSerializer.Serialize($$"""{"Statement":[{{statement}}]}""")}} }""";
}
