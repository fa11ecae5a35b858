using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec019ImagesAreNotPublicTests() : RuleTests("SEC019")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.RepositoryPolicy, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::1:root\"}}]}" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.RepositoryPolicy, """{ "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\"}]}" }""")],
            "SEC019 prod/ecr.RepositoryPolicy/one/policy.Statement[0]: found a statement for everybody (\"*\"); name the account or roles that pull"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.RepositoryPolicy, """{ "policy": { "$computed": [] } }""")];
}
