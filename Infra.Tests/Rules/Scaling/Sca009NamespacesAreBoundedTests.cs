using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca009NamespacesAreBoundedTests() : RuleTests("SCA009")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Namespace),
        Make(ResourceTypes.ResourceQuota, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } } }""", "two"),
        Make(ResourceTypes.LimitRange, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } } }""", "three"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Namespace),
            Make(ResourceTypes.LimitRange, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } } }""", "three"),
        ],
            "SCA009 prod/core.Namespace/one: found a namespace without a ResourceQuota; add one"),
        ([
            Make(ResourceTypes.Namespace),
            Make(ResourceTypes.ResourceQuota, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } } }""", "two"),
        ],
            "SCA009 prod/core.Namespace/one: found a namespace without a LimitRange; add one"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Namespace),
        Make(ResourceTypes.ResourceQuota, """{ "metadata": { "namespace": { "$computed": [] } } }""", "two"),
        Make(ResourceTypes.LimitRange, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } } }""", "three"),
    ];
}
