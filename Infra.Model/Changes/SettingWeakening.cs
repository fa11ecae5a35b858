using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;

namespace Infra.Model.Changes;

/// <summary>What a change of settings opens that no property of one resource shows: who gets in, what may run, and what rules are not kept.</summary>
internal static class SettingWeakening
{
    /// <summary>The rows of a change.</summary>
    /// <param name="before">The settings that are deployed.</param>
    /// <param name="after">The settings that are to be deployed next.</param>
    /// <param name="order">When it happens within the update.</param>
    internal static IEnumerable<ChangeEffect> Of(EnvironmentSettings before, EnvironmentSettings after, int order) =>
    [
        .. from access in after.Access
           where !before.Access.ContainsKey(access.Key) && !before.Access.Values.Any(old => Same(old, access.Value))
           select new ChangeEffect(order, $"access.{access.Key}", $"a new access entry: {access.Value.Role} gets {Words(access.Value)}", "remove the entry") { Loses = LossKind.Access, Setting = $"access.{access.Key}" },
        .. More("controlPlane.privateAccess", order, before.ControlPlane.PrivateAccess, after.ControlPlane.PrivateAccess, (known, item) => known.Contains(item), LossKind.Access),
        .. More(
            "admission.images",
            order,
            before.Admission.Images,
            after.Admission.Images,
            (known, item) => $"{item}" == $"{known}" || $"{item}".StartsWith($"{known}/", StringComparison.Ordinal),
            LossKind.Protection),
        .. More("controlPlane.ingress", order, before.ControlPlane.Ingress, after.ControlPlane.Ingress, (known, item) => known == item, LossKind.Access),
        .. More("images.to", order, before.Images?.To ?? [], after.Images?.To ?? [], (known, item) => known == item, LossKind.Access),
        .. More("images.from", order, Origins(before), Origins(after), (known, item) => known == item, LossKind.Protection),
        .. More("nodeRolePolicies", order, before.NodeRolePolicies, after.NodeRolePolicies, (known, item) => known == item, LossKind.Access),
        .. Evidence("services", order, before.Evidence?.Services ?? false, after.Evidence?.Services ?? false),
        .. Evidence("servers", order, before.Evidence?.Servers ?? false, after.Evidence?.Servers ?? false),
        .. (before.Evidence, after.Evidence) is ({ MaxAgeDays: { } days } evidence, { MaxAgeDays: var now }) && (now ?? int.MaxValue) > days
            ? [new ChangeEffect(order, "evidence.maxAgeDays", $"older evidence counts: {(now is null ? "of any age" : $"of {now} days")}", $"write {evidence.MaxAgeDays} again") { Loses = LossKind.Protection, Setting = "evidence.maxAgeDays" }]
            : (ChangeEffect[])[],
        .. from item in after.Exemptions.Index()
           where !before.Exemptions.Any(old => Covers(old, item.Item))
           let earlier = before.Exemptions.FirstOrDefault(old => old.Rule == item.Item.Rule && old.Resource == item.Item.Resource)
           select new ChangeEffect(
               order,
               $"exemptions[{item.Index}]",
               $"{item.Item.Resource} need not keep {item.Item.Rule} until {item.Item.Until}{(earlier is null ? "" : $" instead of {earlier.Until}")}",
               earlier is null ? "remove the exemption" : "write the old day again") { Loses = LossKind.Protection, Setting = $"exemptions[{item.Index}]" },
    ];

    private static IEnumerable<ChangeEffect> More<T>(string setting, int order, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> includes, LossKind lost) =>
        after.Where(item => !before.Any(known => includes(known, item))).ToList() is { Count: > 0 } added
            ? [new ChangeEffect(order, setting, $"lets in more: {string.Join(", ", added)}", "write the old value again") { Loses = lost, Setting = setting }]
            : [];

    private static IReadOnlyList<string> Origins(EnvironmentSettings settings) => settings.Images?.From is { } from ? [from.Place()] : [];

    private static IEnumerable<ChangeEffect> Evidence(string what, int order, bool before, bool after) => before && !after
        ? [new ChangeEffect(order, $"evidence.{what}", "enable needs no evidence any more", $"write evidence: {{ {what}: true }} again") { Loses = LossKind.Protection, Setting = $"evidence.{what}" }]
        : [];

    private static bool Same(AccessSettings old, AccessSettings entry) =>
        old.Role == entry.Role && old.Policy == entry.Policy && old.Namespaces.SequenceEqual(entry.Namespaces);

    private static string Words(AccessSettings access) =>
        $"{access.Policy.Word()} for {(access.Namespaces.Count == 0 ? "the whole cluster" : $"the namespaces {string.Join(", ", access.Namespaces)}")}";

    // A pattern covers another whose text it matches: what stands for any characters there is matched by what stands for them here.
    private static bool Covers(ExemptionSettings old, ExemptionSettings exemption) =>
        old.Until.Date >= exemption.Until.Date
        && old.ToRules().Covers(new Finding("", "", null) { Rule = $"{exemption.Rule}", Resource = $"{exemption.Resource}" });
}
