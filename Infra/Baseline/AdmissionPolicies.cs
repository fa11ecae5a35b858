using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Baseline;

/// <summary>
/// What the API server checks in the namespaces of the workloads, beside the restricted standard: pods and what makes them, budgets,
/// Services and network policies. There are rules that settings let it enforce or only warn of, and advice that it always only gives. No
/// webhook is involved, so nothing has to run for it.
/// </summary>
/// <remarks>
/// https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/ (kubernetes/website 004fd8c),
/// read 2026-11-22.
/// </remarks>
public sealed class AdmissionPolicies : ComponentResource
{
    /// <summary>What the names of the policies that are enforced where settings say so begin with, and those of their bindings.</summary>
    public const string Rules = "infra-workload-rules";

    /// <summary>What the names of the policies that only ever warn begin with, and those of their bindings.</summary>
    public const string Advice = "infra-workload-advice";

    private readonly string _name;
    private readonly EnvironmentSettings _settings;
    private readonly KubernetesScope _scope;

    /// <summary>Declares the policies.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment they belong to, with at least one namespace.</param>
    /// <param name="scope">Where they are declared.</param>
    /// <param name="options">Options of the component.</param>
    public AdmissionPolicies(string name, EnvironmentSettings settings, KubernetesScope scope, ComponentResourceOptions? options = null)
        : base(ResourceTypes.AdmissionPolicies, name, options)
    {
        (_name, _settings, _scope) = (name, settings, scope);

        var action = Action(settings.Admission.Violations);
        foreach (var shape in PodShape.All)
        {
            Declare("rules", Rules, Of(shape, PodRules.Enforced(settings, shape)), action);
            Declare("advice", Advice, Of(shape, PodRules.Advised(shape)), "Warn");
        }

        foreach (var policy in (ObjectPolicy[])[ObjectRules.Budgets, ObjectRules.Services, ObjectRules.NetworkPolicies]) Declare("rules", Rules, policy, action);

        RegisterOutputs();
    }

    private static ObjectPolicy Of(PodShape shape, PodPolicy rules) => new(shape.Suffix.TrimStart('-'), shape.Kinds, ["CREATE", "UPDATE"], shape.NewOrChanged, rules);

    private static string Action(AdmissionAction action) => action switch
    {
        AdmissionAction.Deny => "Deny",
        AdmissionAction.Warn => "Warn",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "not an admission action"),
    };

    private void Declare(string suffix, string policyName, ObjectPolicy declared, string action)
    {
        if (declared.Suffix.Length > 0) (suffix, policyName) = ($"{suffix}-{declared.Suffix}", $"{policyName}-{declared.Suffix}");

        var policy = new ValidatingAdmissionPolicy(
            $"{_name}-{suffix}",
            new ValidatingAdmissionPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = policyName },
                Spec = new ValidatingAdmissionPolicySpecArgs
                {
                    // What cannot be checked is not let in.
                    FailurePolicy = "Fail",
                    MatchConstraints = new MatchResourcesArgs { ResourceRules = declared.Kinds.Select(kinds => Requests(kinds, declared.Operations)).ToArray() },
                    MatchConditions = { new MatchConditionArgs { Name = "new-or-changed", Expression = declared.Asked } },
                    Variables = declared.Rules.Variables.Select(variable => new VariableArgs { Name = variable.Name, Expression = variable.Expression }).ToArray(),
                    Validations = declared.Rules.Rules.Select(Validation).ToArray(),
                },
            },
            _scope.In(this));

        _ = new ValidatingAdmissionPolicyBinding(
            $"{_name}-{suffix}",
            new ValidatingAdmissionPolicyBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = policyName },
                Spec = new ValidatingAdmissionPolicyBindingSpecArgs
                {
                    // Through the policy, so that it is there first.
                    PolicyName = policy.Metadata.Apply(metadata => metadata.Name),
                    ValidationActions = { action, "Audit" },
                    MatchResources = new MatchResourcesArgs { NamespaceSelector = WorkloadNamespaces() },
                },
            },
            _scope.In(this));
    }

    private static NamedRuleWithOperationsArgs Requests(PodKinds kinds, IReadOnlyCollection<string> operations) => new()
    {
        ApiGroups = { kinds.Group },
        ApiVersions = { "v1" },
        Operations = operations.ToArray(),
        Resources = kinds.Resources.ToArray(),
        Scope = "Namespaced",
    };

    // By the label that the API server sets itself, so that nobody leaves the rules behind by changing a label.
    // https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#automatic-labelling (a copy), read 2026-11-22
    private LabelSelectorArgs WorkloadNamespaces() => new()
    {
        MatchExpressions =
        {
            new LabelSelectorRequirementArgs
            {
                Key = "kubernetes.io/metadata.name",
                Operator = "In",
                Values = _settings.Namespaces.Keys.Select(space => space.ToString()).Order(StringComparer.Ordinal).ToArray(),
            },
        },
    };

    private static ValidationArgs Validation(PodRule rule)
    {
        var validation = new ValidationArgs { Expression = rule.Expression, Message = rule.Message };
        if (rule.MessageExpression is { } expression) validation.MessageExpression = expression;

        return validation;
    }
}
