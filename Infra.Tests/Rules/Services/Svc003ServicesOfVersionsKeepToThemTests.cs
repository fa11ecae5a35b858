using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc003ServicesOfVersionsKeepToThemTests() : RuleTests("SVC003")
{
    private protected override Declared[] Good => [Service("\"infra/version\": \"1\""), Make(ResourceTypes.Service, """{ "spec": { "selector": { "app": "other" } } }""", "two")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Service("\"infra/version\": \"2\"")], "SVC003 prod/core.Service/one/spec.selector['infra/version']: found \"2\"; write \"1\", as in the labels"),
        ([Service("\"other\": \"1\"")], "SVC003 prod/core.Service/one/spec.selector['infra/version']: found no infra/version; write \"1\", as in the labels"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Service)];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Service, """{ "metadata": { "labels": { "infra/service": "api", "infra/version": "1" } }, "spec": { "selector": { "$computed": [] } } }""")];

    private static Declared Service(string selected) => Make(
        ResourceTypes.Service, $$"""{ "metadata": { "labels": { "infra/service": "api", "infra/version": "1" } }, "spec": { "selector": { "infra/service": "api", {{selected}} } } }""");
}
