using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca004ServersAreRepairedTests() : RuleTests("SCA004")
{
    private protected override Declared[] Good => [Make(ResourceTypes.NodeGroup, """{ "nodeRepairConfig": { "enabled": true } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "nodeRepairConfig": { "enabled": false } }""")],
            "SCA004 prod/eks.NodeGroup/one/nodeRepairConfig.enabled: found false; write true"),
        ([Make(ResourceTypes.NodeGroup)],
            "SCA004 prod/eks.NodeGroup/one/nodeRepairConfig.enabled: found no enabled; write true"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "nodeRepairConfig": { "enabled": { "$computed": [] } } }""")];
}
