using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm009NothingIsCalledLatestTests() : RuleTests("IMM009")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "description": "the latest of them", "type": "m7g.large", "path": "/stable/1.2.3", "host": "latest.example.com" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "releaseVersion": "latest", "tags": { "a.b": "x/recommended" }, "version": "$Default" }""")],
            "IMM009 prod/eks.NodeGroup/one/releaseVersion: found \"latest\"; write the exact version, release or digest\nIMM009 prod/eks.NodeGroup/one/tags['a.b']: found \"x/recommended\"; write the exact version, release or digest\nIMM009 prod/eks.NodeGroup/one/version: found \"$Default\"; write the exact version, release or digest"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Pool, name: "one") with { IsComponent = true }];
}
