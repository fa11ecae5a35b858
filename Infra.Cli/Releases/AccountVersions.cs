using Infra.Cli.Preflight;
using Infra.Model.Releases;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Releases;

/// <summary>The newest versions that an account's region offers for a Kubernetes minor, and whether it has those that are given.</summary>
internal sealed class AccountVersions
{
    private static readonly string[] Architectures = ["amd64", "arm64"];

    private readonly IAwsApi _api;
    private readonly string _region;
    private readonly ReleaseWishes _wishes;
    private readonly CancellationToken _stop;

    private AccountVersions(IAwsApi api, string region, ReleaseWishes wishes, CancellationToken stop) => (_api, _region, _wishes, _stop) = (api, region, wishes, stop);

    /// <summary>The end of standard support of the minor.</summary>
    internal (DateOnly? Day, Source? Source)? EndOfSupport { get; private set; }

    /// <summary>The newest image of each kind.</summary>
    internal Dictionary<(NodeOperatingSystem System, Architecture Architecture), NodeImage> Images { get; } = [];

    /// <summary>The newest build of each add-on.</summary>
    internal Dictionary<string, AddOnBuild> AddOns { get; } = new(StringComparer.Ordinal);

    /// <summary>What could not be asked, or is not there.</summary>
    internal List<Finding> Findings { get; } = [];

    /// <summary>Asks.</summary>
    /// <param name="api">The account.</param>
    /// <param name="region">The region it is asked in, for the sources.</param>
    /// <param name="wishes">What the release is to be.</param>
    /// <param name="stop">Stops it.</param>
    internal static async Task<AccountVersions> AskAsync(IAwsApi api, string region, ReleaseWishes wishes, CancellationToken stop)
    {
        var versions = new AccountVersions(api, region, wishes, stop);
        await versions.KubernetesAsync();
        foreach (var image in wishes.From.NodeImages) await versions.ImageAsync(image);
        foreach (var (name, build) in wishes.From.AddOns) await versions.AddOnAsync(name, build);

        return versions;
    }

    private async Task KubernetesAsync()
    {
        var question = new AwsQuestion("eks", "describe-cluster-versions", "--cluster-versions", $"{_wishes.Minor}");
        if (await AskAsync("--kubernetes", question) is not { } answer) return;

        var version = answer.At("clusterVersions").Items.FirstOrDefault(item => item.At("clusterVersion").Text == $"{_wishes.Minor}");
        if (version is null)
            Add("--kubernetes", $"no Kubernetes {_wishes.Minor} of EKS in {_region}", "write a minor that EKS offers");
        else if (Day(version.At("endOfStandardSupportDate")) is { } day)
            EndOfSupport = (day, Source("https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html", question));
    }

    private async Task ImageAsync(NodeImage image)
    {
        var (name, architecture) = (image.OperatingSystem.Word(), image.Architecture);
        var given = _wishes.Images.TryGetValue(name, out var version) ? version.Split('@')[0] : null;
        var question = new AwsQuestion("ssm", "get-parameters", "--names", given is null ? Latest(image.OperatingSystem, architecture) : NodeImageCheck.Parameter(image.OperatingSystem, _wishes.Minor, architecture, "standard", given));
        if (await AskAsync("--image", question) is not { } answer) return;

        var parameter = answer.At("Parameters").Items.FirstOrDefault();
        if (parameter?.At("Value").Text is not { } value)
            Add("--image", $"no image of {name} {given ?? "for"} {(given is null ? $"Kubernetes {_wishes.Minor} " : "")}on {architecture.Word()} in {_region} ({question.Arguments[^1]})", given is null ? "write a version that there is" : "write another version, or leave it out for the newest");
        else if (given is null)
            Images[(image.OperatingSystem, architecture)] = image with { ReleaseVersion = value, Published = Day(parameter.At("LastModifiedDate")), Source = Source(ChangeLogs.Image(image.OperatingSystem, value), question) };
    }

    private async Task AddOnAsync(string name, AddOnBuild build)
    {
        var question = new AwsQuestion("eks", "describe-addon-versions", "--addon-name", name, "--kubernetes-version", $"{_wishes.Minor}");
        if (await AskAsync("--add-on", question) is not { } answer) return;

        var builds = answer.At("addons").Items.SelectMany(addOn => addOn.At("addonVersions").Items)
            .Where(item => item.At("architecture") is MissingNode || Architectures.All(architecture => item.At("architecture").Items.Any(other => other.Text == architecture)))
            .Select(item => item.At("addonVersion").Text).OfType<string>()
            .OrderByDescending(Numbers, Comparer<int[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)))
            .ToList();
        if (builds.Count == 0)
            Add("--add-on", $"no build of {name} for Kubernetes {_wishes.Minor} and both architectures in {_region}", "write another minor");
        else if (!_wishes.AddOns.TryGetValue(name, out var given))
            AddOns[name] = new AddOnBuild { Version = builds[0], Source = Source(build.Source.From.Split(' ')[0], question) };
        else if (!builds.Contains(given))
            Add("--add-on", $"\"{name}={given}\", which EKS does not have for Kubernetes {_wishes.Minor} and both architectures", $"write a build such as {builds[0]}, or leave it out for that");
    }

    private async Task<Node?> AskAsync(string option, AwsQuestion question)
    {
        var answer = await _api.AskAsync(question, _stop);
        if (answer.IsGood) return answer.Value;
        if (answer.Kind == AwsAnswerKind.Missing) return MissingNode.Instance;

        Add(option, $"no answer to {question} ({(answer.Kind == AwsAnswerKind.Denied ? $"the right {question.Right} is missing" : answer.Reason)})", "sign in, grant the right, or write every version and leave out --ask");
        return null;
    }

    // The names as terraform-aws-modules/terraform-aws-eks asks for them, read 2026-11-30.
    private string Latest(NodeOperatingSystem system, Architecture architecture) => system == NodeOperatingSystem.Bottlerocket
        ? $"/aws/service/bottlerocket/aws-k8s-{_wishes.Minor}/{NodeImageCheck.Name(architecture)}/latest/image_version"
        : $"/aws/service/eks/optimized-ami/{_wishes.Minor}/amazon-linux-2023/{NodeImageCheck.Name(architecture)}/standard/recommended/release_version";

    private Source Source(string address, AwsQuestion question) => new($"{address} ({question} --region {_region})", _wishes.Day);

    private static DateOnly? Day(Node value) =>
        value.Text is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int[] Numbers(string build) =>
        [.. build.Split('.', '-').Select(part => int.TryParse(part.TrimStart('v'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private void Add(string path, string found, string remedy) => Findings.Add(new Finding(path, found, remedy));
}
