using System.Globalization;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>Whether what a release says can be, and fits together.</summary>
public static partial class ReleaseContent
{
    /// <summary>The add-ons that the program declares, which every release has.</summary>
    public static IReadOnlyList<string> AddOns { get; } = ["vpc-cni", "kube-proxy", "coredns", "eks-pod-identity-agent", "aws-ebs-csi-driver", "metrics-server"];

    /// <summary>The charts that the program declares, which every release has.</summary>
    public static IReadOnlyList<string> Charts { get; } = ["cluster-autoscaler", "aws-load-balancer-controller"];

    /// <summary>Checks a release by itself.</summary>
    /// <param name="release">The release.</param>
    /// <returns>Everything that is wrong, each with its place in the file.</returns>
    public static IEnumerable<Finding> Check(Release release) =>
    [
        .. CheckImages(release),
        .. AddOns.Where(name => !release.AddOns.ContainsKey(name)).Select(name => new Finding("addOns", $"no add-on \"{name}\"", "add a build of it")),
        .. release.AddOns.SelectMany(addOn => That(Build().IsMatch(addOn.Value.Version), $"addOns.{addOn.Key}.version", $"\"{addOn.Value.Version}\"", "write a build such as \"v1.22.4-eksbuild.3\"")),
        .. CheckProxy(release),
        .. Charts.Where(name => !release.Charts.ContainsKey(name)).Select(name => new Finding("charts", $"no chart \"{name}\"", "add a version of it")),
        .. release.Charts.SelectMany(chart => CheckChart($"charts.{chart.Key}", chart.Value)),
        .. CheckAutoscaler(release),
        .. Sources(release).SelectMany(item => That(item.Source.From.StartsWith("https://", StringComparison.Ordinal), $"{item.Path}.source.from", $"\"{item.Source.From}\"", "write the address of the page that says so, with https://")),
    ];

    private static IEnumerable<Finding> CheckImages(Release release)
    {
        var pairs = from system in Enum.GetValues<NodeOperatingSystem>() from architecture in Enum.GetValues<Architecture>() select (system, architecture);
        foreach (var (system, architecture) in pairs)
        {
            var count = release.NodeImages.Count(image => (image.OperatingSystem, image.Architecture) == (system, architecture));
            if (count != 1) yield return new Finding("nodeImages", $"{count} images of {system.Word()} for {architecture.Word()}", "write one for each operating system and architecture");
        }

        foreach (var (index, image) in release.NodeImages.Index())
        {
            var (path, version) = ($"nodeImages[{index}].releaseVersion", image.ReleaseVersion);
            if (image.OperatingSystem == NodeOperatingSystem.Bottlerocket)
            {
                foreach (var finding in That(BottlerocketVersion().IsMatch(version), path, $"\"{version}\"", "write a version of Bottlerocket with its commit, such as \"1.66.0-1ad6b4a4\"")) yield return finding;
            }
            else
            {
                var fits = Al2023Version().IsMatch(version) && version.StartsWith($"{release.Kubernetes.Version}.", StringComparison.Ordinal);
                foreach (var finding in That(fits, path, $"\"{version}\"", $"write a version of the image for Kubernetes {release.Kubernetes.Version}, such as \"{release.Kubernetes.Version}.4-20260923\"")) yield return finding;
            }
        }
    }

    // The same bounds as the kubelet's: https://kubernetes.io/releases/version-skew-policy/#kube-proxy, unverified
    private static IEnumerable<Finding> CheckProxy(Release release)
    {
        if (!release.AddOns.TryGetValue("kube-proxy", out var build) || MinorOf(build.Version) is not { } minor) return [];

        var control = release.Kubernetes.Version;
        return That(
            minor <= control.Minor && minor >= VersionSkew.Oldest(control),
            "addOns.kube-proxy.version", $"\"{build.Version}\" under Kubernetes {control}", $"write a build of 1.{VersionSkew.Oldest(control)} to {control}");
    }

    // https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/README.md (Releases: use the version of the cluster's minor), unverified
    private static IEnumerable<Finding> CheckAutoscaler(Release release) => release.Charts.TryGetValue("cluster-autoscaler", out var chart)
        ? That(
            MinorOf(chart.Image.Tag) == release.Kubernetes.Version.Minor,
            "charts.cluster-autoscaler.image.tag", $"\"{chart.Image.Tag}\" under Kubernetes {release.Kubernetes.Version}", $"write an image of {release.Kubernetes.Version}: the autoscaler simulates the scheduler of its own minor")
        : [];

    private static IEnumerable<Finding> CheckChart(string path, ChartRelease chart) =>
    [
        .. That(chart.Repository.StartsWith("https://", StringComparison.Ordinal), $"{path}.repository", $"\"{chart.Repository}\"", "write an address with https://"),
        .. That(ChartVersion().IsMatch(chart.Version), $"{path}.version", $"\"{chart.Version}\"", "write a version such as \"3.5.0\""),
        .. That(Digest().IsMatch(chart.Image.Digest), $"{path}.image.digest", $"\"{chart.Image.Digest}\"", "write \"sha256:\" and 64 hexadecimal digits, those of the image for all architectures"),
    ];

    private static IEnumerable<(string Path, Source Source)> Sources(Release release) =>
    [
        ("kubernetes", release.Kubernetes.Source),
        .. release.NodeImages.Index().Select(item => ($"nodeImages[{item.Index}]", item.Item.Source)),
        .. release.AddOns.Select(item => ($"addOns.{item.Key}", item.Value.Source)),
        .. release.Charts.Select(item => ($"charts.{item.Key}", item.Value.Source)),
    ];

    private static int? MinorOf(string version) => Minor().Match(version) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<Finding> That(bool holds, string path, string found, string remedy) => holds ? [] : [new Finding(path, found, remedy)];

    [GeneratedRegex(@"\Av[0-9]+\.[0-9]+\.[0-9]+-eksbuild\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Build();

    [GeneratedRegex(@"\A1\.[0-9]{2}\.[0-9]+-20[0-9]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Al2023Version();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+-[0-9a-f]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex BottlerocketVersion();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChartVersion();

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();

    [GeneratedRegex(@"\Av1\.([0-9]+)\.", RegexOptions.CultureInvariant)]
    private static partial Regex Minor();
}
