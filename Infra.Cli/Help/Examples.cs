using System.CommandLine;

namespace Infra.Cli.Help;

/// <summary>What one types: examples of each command, which its help shows.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["plan"] = ["plan dev", "plan prod --json"],
        ["picture"] = ["picture prod --out prod.svg", "picture dev --check docs/dev.svg"],
        ["report"] = ["report --out report.html", "report prod --as-of 2026-11-22 --out prod.html"],
        ["preflight"] = ["preflight dev", "preflight prod --profile infra-preview --json"],
        ["check"] = ["check", "check dev prod", "check --sarif check.sarif --junit check.xml"],
        ["diff"] = ["diff dev --against origin/main", "diff dev --against deployed/dev --markdown"],
        ["cost"] = ["cost prod", "cost prod --load 60", "cost dev --nodes general=4 --against origin/main"],
        ["update"] = ["cost update", "cost update prod --profile infra-preview"],
        ["capacity"] = ["capacity prod", "capacity prod --json"],
        ["rollout"] = ["rollout dev", "rollout dev general test --release 2026-10", "rollout dev general enable --dry-run", "rollout dev --plan 2026-10"],
        ["prove"] = ["prove dev shop/api -- ./smoke-test.sh", "prove prod general -- kubectl wait nodes -l infra/stage=test --for=condition=Ready"],
        ["drain"] = ["drain dev --dry-run", "drain prod general", "drain prod --parallel 2 --timeout 60"],
        ["drained"] = ["drained dev general", "drained prod --generation prod-general-e5kewe3wg2"],
        ["verdict"] = ["verdict preview.json", "verdict - --json"],
        ["simulate"] = ["simulate dev --load ramp:10-100/15", "simulate prod --load evening.yaml --svg evening.svg", "simulate prod --load evening.yaml --json"],
        ["explain"] = ["explain", "explain IMM001"],
        ["promote"] = ["promote dev staging", "promote staging prod --dry-run", "promote dev staging shop/api", "promote dev staging --services"],
        ["new"] = ["new qa --like dev --small", "new dr --like prod --region eu-west-1 --dry-run"],
        ["release list"] = ["release list", "release list --json"],
        ["release diff"] = ["release diff 2026-09 2026-10"],
        ["release check"] = ["release check", "release check 2026-10"],
        ["release new"] = ["release new 2026-12-acme --from 2026-10 --image bottlerocket=1.67.0-0123abcd", "release new 2027-01-acme --from 2026-10 --kubernetes 1.37 --ask dev --dry-run"],
        ["terraform"] = ["export terraform dev --out terraform-dev", "export terraform dev --out terraform-dev --validate"],
        ["terraform-schema"] = ["export terraform-schema --check Infra.Cli/Export/Terraform/provider-schema.json"],
        ["deployment-role"] = ["export deployment-role dev", "export deployment-role prod > deployment-role.json"],
        ["cloudformation"] = ["export cloudformation dev --out cloudformation-dev", "export cloudformation dev --out cloudformation-dev --validate"],
        ["cloudformation-changes"] = ["export cloudformation-changes change-set.json"],
        ["cloudformation-schema"] = ["export cloudformation-schema --check Infra.Cli/Export/CloudFormation/type-schema.json"],
        ["kops"] = ["export kops --out kops", "export kops dev prod --out kops"],
        ["kubernetes"] = ["export kubernetes dev --out kubernetes-dev"],
        ["rehearse"] = ["rehearse dev", "rehearse dev --from origin/main --plan-only"],
        ["schema"] = ["schema", "schema --check docs/stack-file.schema.json"],
        ["completion"] = ["completion bash > ~/.local/share/bash-completion/completions/infractl", "completion zsh", "completion fish", "completion pwsh"],
        ["help"] = ["help", "help rollout", "help export terraform"],
    };

    /// <summary>The examples of a command.</summary>
    /// <returns>The words after <c>./infractl</c>; none for a command that only holds others.</returns>
    internal static IReadOnlyList<string> Of(Command command) => command.Action is null ? []
        : Known.GetValueOrDefault($"{command.Parents.FirstOrDefault()?.Name} {command.Name}") ?? Known[command.Name];
}
