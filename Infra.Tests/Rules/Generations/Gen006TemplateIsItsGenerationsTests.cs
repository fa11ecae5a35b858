using Infra.Model.Rules;

namespace Infra.Tests.Rules.Generations;

public sealed class Gen006TemplateIsItsGenerationsTests() : RuleTests("GEN006")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "id": { "$computed": ["aws:ec2/launchTemplate:LaunchTemplate::one"] } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "id": { "$computed": ["aws:ec2/launchTemplate:LaunchTemplate::two"] } } }"""),
        ],
            "GEN006 prod/eks.NodeGroup/one/launchTemplate.id: found \"two\"; name the launch template \"one\""),
        ([Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "id": "lt-1" } }""")],
            "GEN006 prod/eks.NodeGroup/one/launchTemplate.id: found \"lt-1\"; name the launch template \"one\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "launchTemplate": { "id": { "$computed": [] } } }""")];
}
