using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec009KeysServeNobodyUnnamedTests() : RuleTests("SEC009")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Key, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::1:root\"}},{\"Effect\":\"Deny\",\"Principal\":\"*\"}]}" }"""),
        Make(ResourceTypes.Key, Held("\"arn:aws:iam::1:role/one\"")),
        Make(ResourceTypes.Key, Held("""["arn:aws:iam::1:role/one", "arn:aws:iam::1:role/two"]""")),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Key, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\"}]}" }""")],
            "SEC009 prod/kms.Key/one/policy.Statement[0]: found a statement for everybody (\"*\"); name an account, a role or a service under Principal"),
        ([Make(ResourceTypes.Key, """{ "policy": "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"a\",\"*\"]}}}" }""")],
            "SEC009 prod/kms.Key/one/policy.Statement[0]: found a statement for everybody (\"*\"); name an account, a role or a service under Principal"),
        ([Make(ResourceTypes.Key, Held("\"arn:aws:iam::1:role/*\""))],
            "SEC009 prod/kms.Key/one/policy.Statement[0]: found a statement for everybody (\"*\"); name an account, a role or a service under Principal"),
        ([Make(ResourceTypes.Key, Held("[]"))],
            "SEC009 prod/kms.Key/one/policy.Statement[0]: found a statement for everybody (\"*\"); name an account, a role or a service under Principal"),
        ([Make(ResourceTypes.Key)],
            "SEC009 prod/kms.Key/one/policy: found no policy; write one as JSON"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Key, """{ "policy": { "$computed": [] } }""")];

    private static string Held(string arns) => $$"""{ "policy": {{System.Text.Json.JsonSerializer.Serialize(Statement(arns))}} }""";

    private static string Statement(string arns) => $$"""
        { "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Condition": { "ArnEquals": { "aws:PrincipalArn": {{arns}} } } }] }
        """;
}
