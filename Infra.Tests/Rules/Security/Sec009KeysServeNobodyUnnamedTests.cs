using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Rules.Security;

public sealed class Sec009KeysServeNobodyUnnamedTests() : RuleTests("SEC009")
{
    private const string Fix = "name an account, a role or a service under Principal";

    private protected override Declared[] Good =>
    [
        Key("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root","Service":["logs.amazonaws.com"]},"Action":"kms:*"}""", """{"Effect":"Deny","Principal":"*","Action":"kms:*"}"""),
        Key("""{"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::1:root"},"Action":"kms:*"}"""),
        Key("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:Decrypt","Condition":{"ArnEquals":{"aws:principalarn":["arn:aws:iam::1:role/one","arn:aws:iam::1:role/two"]}}}"""),
        Make(ResourceTypes.Key, """{ "policy": { "Statement": { "Effect": "Allow", "Principal": { "AWS": "1" }, "Action": "kms:*", "Resource": { "$computed": [] } } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        Everybody("""{"Effect":"Allow","Principal":"*","Action":"kms:*"}"""),
        Everybody("""{"Effect":"Allow","Principal":{"AWS":["a","*"]},"Action":"kms:*"}"""),
        Everybody("""{"Effect":"Allow","Principal":{"Federated":"*"},"Action":"kms:*"}"""),
        Everybody("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:role/*"},"Action":"kms:*"}"""),
        Everybody("""{"Effect":"Allow","Principal":"*","Action":"kms:*","Condition":{"StringEquals":{"kms:CallerAccount":"1"}}}"""),
        Everybody("""{"Effect":"Allow","Principal":"*","Action":"kms:*","Condition":{"ArnEquals":{"aws:PrincipalArn":["arn:aws:iam::1:role/one","arn:aws:iam::1:role/*"]}}}"""),
        Everybody("""{"Effect":"Allow","Principal":"*","Action":"kms:*","Condition":{"ArnEquals":{"aws:PrincipalArn":"${aws:PrincipalArn}"}}}"""),
        Everybody("""{"Effect":"Allow","Principal":"*","Action":"kms:*","Condition":{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::1:role/one"}}}"""),
        ([Key("""{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::1:root"},"Action":"kms:*"}""")],
            "SEC009 prod/kms.Key/one/policy.Statement[0].NotPrincipal: found NotPrincipal in a statement that allows; name those who may under Principal"),
        ([Make(ResourceTypes.Key)],
            "SEC009 prod/kms.Key/one/policy: found no policy; write one as JSON"),
        ([Make(ResourceTypes.KeyPolicy, """{ "policy": "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:*\"}}" }""")],
            $"SEC009 prod/kms.KeyPolicy/one/policy.Statement[0]: found a statement for everybody (\"*\"); {Fix}"),
    ];

    private static Declared Key(params string[] statements) => PolicyJson.On(ResourceTypes.Key, statements);

    private static (Declared[] Declared, string Finding) Everybody(string statement) =>
        ([Key(statement)], $"SEC009 prod/kms.Key/one/policy.Statement[0]: found a statement for everybody (\"*\"); {Fix}");

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Key, """{ "policy": { "$computed": [] } }""")];
}
