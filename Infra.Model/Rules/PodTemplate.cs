namespace Infra.Model.Rules;

/// <summary>The pods that a workload makes.</summary>
public static class PodTemplate
{
    /// <summary>The place of the pods' specification.</summary>
    public const string Spec = "spec.template.spec";

    /// <summary>The places of all containers, those that run first included.</summary>
    /// <param name="workload">The workload.</param>
    public static IEnumerable<string> Containers(Declared workload) =>
        from list in (string[])["containers", "initContainers"]
        let path = $"{Spec}.{list}"
        from index in Enumerable.Range(0, workload[path].Items.Length)
        select $"{path}[{index}]";
}
