namespace Infra.Model.Rules;

/// <summary>The pods that a workload makes.</summary>
public static class PodTemplate
{
    /// <summary>The place of the pods' specification.</summary>
    public const string Spec = "spec.template.spec";

    /// <summary>Where a pod's specification names images that a server pulls: each list, and the field of its items.</summary>
    public static ImmutableArray<PodImage> Images { get; } =
    [
        new("containers", "image"), new("initContainers", "image"), new("ephemeralContainers", "image"),
        // https://kubernetes.io/docs/concepts/storage/volumes/#image, read 2026-11-29 in the fields of Kubernetes 1.36.2
        new("volumes", "image.reference"),
    ];

    /// <summary>The places of all containers, those that run first included.</summary>
    /// <param name="workload">The workload.</param>
    public static IEnumerable<string> Containers(Declared workload) => Items(workload, "containers").Concat(Items(workload, "initContainers"));

    /// <summary>The places of all images.</summary>
    /// <returns>Those of every container, and of the volumes that are made from an image.</returns>
    internal static IEnumerable<string> ImagesOf(Declared workload) =>
        from image in Images
        from item in Items(workload, image.List)
        let path = $"{item}.{image.Field}"
        where !image.Field.Contains('.', StringComparison.Ordinal) || !workload[path[..path.LastIndexOf('.')]].IsEmpty
        select path;

    private static IEnumerable<string> Items(Declared workload, string list) =>
        Enumerable.Range(0, workload[$"{Spec}.{list}"].Items.Length).Select(index => $"{Spec}.{list}[{index}]");
}
