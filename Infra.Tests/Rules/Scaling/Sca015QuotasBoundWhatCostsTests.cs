using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca015QuotasBoundWhatCostsTests() : RuleTests("SCA015")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.ResourceQuota, """{ "spec": { "hard": { "services.loadbalancers": "0", "services.nodeports": "1", "requests.storage": "1Gi", "persistentvolumeclaims": "1" } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ResourceQuota, """{ "spec": { "hard": { "services.nodeports": "1", "requests.storage": "1Gi", "persistentvolumeclaims": "1" } } }""")],
            "SCA015 prod/core.ResourceQuota/one/spec.hard['services.loadbalancers']: found no services.loadbalancers; add it; 0 allows none"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ResourceQuota, """{ "spec": { "hard": { "$computed": [] } } }""")];
}
