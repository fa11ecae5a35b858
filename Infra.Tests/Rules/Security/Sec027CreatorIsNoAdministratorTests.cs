using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec027CreatorIsNoAdministratorTests() : RuleTests("SEC027")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Cluster, """{ "accessConfig": { "bootstrapClusterCreatorAdminPermissions": false } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Cluster, """{ "accessConfig": { "bootstrapClusterCreatorAdminPermissions": true } }""")],
            "SEC027 prod/eks.Cluster/one/accessConfig.bootstrapClusterCreatorAdminPermissions: found true; write false"),
        ([Make(ResourceTypes.Cluster)],
            "SEC027 prod/eks.Cluster/one/accessConfig.bootstrapClusterCreatorAdminPermissions: found no bootstrapClusterCreatorAdminPermissions; write false"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Cluster, """{ "accessConfig": { "bootstrapClusterCreatorAdminPermissions": { "$computed": [] } } }""")];
}
