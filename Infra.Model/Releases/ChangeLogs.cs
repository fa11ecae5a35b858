using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>Where the makers of what a release pins say what changed. The addresses follow from how each of them names its releases.</summary>
public static class ChangeLogs
{
    private const string GitHub = "https://github.com";

    /// <summary>The change log of a Kubernetes minor.</summary>
    /// <param name="version">The version.</param>
    public static string Kubernetes(KubernetesVersion version) => $"{GitHub}/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-{version}.md";

    /// <summary>The release notes of an image.</summary>
    /// <param name="system">The operating system.</param>
    /// <param name="releaseVersion">The version of the image.</param>
    public static string Image(NodeOperatingSystem system, string releaseVersion) => system == NodeOperatingSystem.Bottlerocket
        ? $"{GitHub}/bottlerocket-os/bottlerocket/releases/tag/v{releaseVersion.Split('-')[0]}"
        : $"{GitHub}/awslabs/amazon-eks-ami/releases/tag/v{releaseVersion.Split('-')[^1]}";

    /// <summary>The release notes of a build of an add-on.</summary>
    /// <param name="name">The add-on.</param>
    /// <param name="build">The build, of which the part before <c>-eksbuild</c> is the version of its maker.</param>
    /// <returns>The address; that of AWS's page about add-ons for one that is not known here.</returns>
    public static string AddOn(string name, string build) => (name, build.Split('-')[0]) switch
    {
        ("vpc-cni", var version) => $"{GitHub}/aws/amazon-vpc-cni-k8s/releases/tag/{version}",
        ("kube-proxy", var version) => $"{GitHub}/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-{string.Join('.', version.TrimStart('v').Split('.').Take(2))}.md",
        ("coredns", var version) => $"{GitHub}/coredns/coredns/releases/tag/{version}",
        ("eks-pod-identity-agent", _) => $"{GitHub}/aws/eks-pod-identity-agent/releases",
        ("aws-ebs-csi-driver", var version) => $"{GitHub}/kubernetes-sigs/aws-ebs-csi-driver/releases/tag/{version}",
        ("metrics-server", var version) => $"{GitHub}/kubernetes-sigs/metrics-server/releases/tag/{version}",
        _ => "https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html",
    };

    /// <summary>The release notes of a chart.</summary>
    /// <param name="name">The chart.</param>
    /// <param name="chart">The chart's version and repository.</param>
    /// <returns>The address; that of its repository for one that is not known here.</returns>
    public static string Chart(string name, ChartRelease chart) => name switch
    {
        "cluster-autoscaler" => $"{GitHub}/kubernetes/autoscaler/releases/tag/cluster-autoscaler-chart-{chart.Version}",
        "aws-load-balancer-controller" => $"{GitHub}/kubernetes-sigs/aws-load-balancer-controller/releases/tag/{chart.Image.Tag}",
        _ => chart.Repository,
    };

    /// <summary>The release notes of the image that a chart runs.</summary>
    /// <param name="name">The chart.</param>
    /// <param name="chart">The chart's image and repository.</param>
    /// <returns>The address; that of the chart's repository for one that is not known here.</returns>
    public static string ChartImage(string name, ChartRelease chart) => name == "cluster-autoscaler"
        ? $"{GitHub}/kubernetes/autoscaler/releases/tag/cluster-autoscaler-{chart.Image.Tag.TrimStart('v')}"
        : Chart(name, chart);
}
