using System.Text.RegularExpressions;
using Infra.Model.Releases;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Releases;

/// <summary>The newest versions of charts in their repositories, and the images that go with them, by digest.</summary>
internal sealed partial class ChartVersions
{
    // The charts name their images themselves; a release pins tag and digest. The autoscaler's image has the Kubernetes minor that it is made for.
    private static readonly Dictionary<string, ((string Host, string Path) Image, bool IsOfAMinor)> Known = new(StringComparer.Ordinal)
    {
        ["cluster-autoscaler"] = (("registry.k8s.io", "autoscaling/cluster-autoscaler"), true),
        ["aws-load-balancer-controller"] = (("public.ecr.aws", "eks/aws-load-balancer-controller"), false),
    };

    private readonly HttpClient _http;
    private readonly ReleaseWishes _wishes;
    private readonly CancellationToken _stop;

    private ChartVersions(HttpClient http, ReleaseWishes wishes, CancellationToken stop) => (_http, _wishes, _stop) = (http, wishes, stop);

    /// <summary>The charts, as far as there were answers.</summary>
    internal Dictionary<string, ChartRelease> Charts { get; } = new(StringComparer.Ordinal);

    /// <summary>What could not be asked, or is not there.</summary>
    internal List<Finding> Findings { get; } = [];

    /// <summary>Asks.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="wishes">What the release is to be.</param>
    /// <param name="stop">Stops it.</param>
    internal static async Task<ChartVersions> AskAsync(HttpClient http, ReleaseWishes wishes, CancellationToken stop)
    {
        var versions = new ChartVersions(http, wishes, stop);
        foreach (var (name, chart) in wishes.From.Charts.Where(chart => Known.ContainsKey(chart.Key)))
        {
            try
            {
                await versions.ChartAsync(name, chart);
            }
            catch (Exception exception) when (exception is HttpRequestException or JsonException or YamlException or KeyNotFoundException or InvalidOperationException || (exception is TaskCanceledException && !stop.IsCancellationRequested))
            {
                versions.Add($"no answer about {name} ({exception.Message.Split('\n')[0].TrimEnd('.')})", $"write --chart {name}=VERSION and --chart-image {name}=TAG@DIGEST, and leave out --ask-charts");
            }
        }

        return versions;
    }

    private async Task ChartAsync(string name, ChartRelease chart)
    {
        var (image, isOfAMinor) = Known[name];
        var index = $"{chart.Repository}/index.yaml";
        var versions = Entries(await _http.GetStringAsync(new Uri(index), _stop), name);
        var version = _wishes.Charts.GetValueOrDefault(name) ?? versions.Keys.Where(IsFinal).MaxBy(Numbers, Order);
        if (version is null || !versions.TryGetValue(version, out var application))
        {
            Add($"no version {version ?? "at all"} of {name} in {index}", "write another version, or leave it out for the newest");
            return;
        }

        if (_wishes.ChartImages.ContainsKey(name))
        {
            Charts[name] = version == chart.Version ? chart : chart with { Version = version, Source = new Source(index, _wishes.Day) };
            return;
        }

        var registry = new ImageRegistry(_http, image);
        var prefix = $"v{_wishes.Minor}.";
        var tag = isOfAMinor
            ? (await registry.TagsAsync(_stop)).Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal) && IsFinal(tag)).MaxBy(Numbers, Order)
            : $"v{application.TrimStart('v')}";
        if (tag is null)
        {
            Add($"no image of {name} for Kubernetes {_wishes.Minor} in {image.Host}/{image.Path}", "write another minor, or wait for the image");
            return;
        }

        if ((version, tag) == (chart.Version, chart.Image.Tag))
        {
            Charts[name] = chart;
            return;
        }

        var digest = await registry.DigestAsync(tag, _stop);
        Charts[name] = chart with { Version = version, Image = new ChartImage { Tag = tag, Digest = digest }, Source = new Source($"{index}; digest of {image.Host}/{image.Path}:{tag} from the registry", _wishes.Day) };
    }

    // The versions of a chart, each with that of its application.
    private static Dictionary<string, string> Entries(string index, string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(index));
        var entries = yaml.Documents[0].RootNode["entries"][name];
        return ((YamlSequenceNode)entries).Cast<YamlMappingNode>().ToDictionary(
            entry => Text(entry, "version"), entry => Text(entry, "appVersion"), StringComparer.Ordinal);

        static string Text(YamlMappingNode entry, string key) => entry.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value ?? "" : "";
    }

    private static bool IsFinal(string version) => Final().IsMatch(version);

    private static int[] Numbers(string version) => [.. version.TrimStart('v').Split('.').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];

    private static readonly Comparer<int[]> Order = Comparer<int[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    private void Add(string found, string remedy) => Findings.Add(new Finding("--ask-charts", found, remedy));

    [GeneratedRegex(@"\Av?[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}\z")]
    private static partial Regex Final();
}
