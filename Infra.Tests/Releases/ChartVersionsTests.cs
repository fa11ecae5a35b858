using System.Net;
using System.Net.Http.Headers;
using Infra.Cli.Releases;
using Infra.Model.Releases;
using Infra.Model.Values;

namespace Infra.Tests.Releases;

public sealed class ChartVersionsTests
{
    private const string Autoscaler = "cluster-autoscaler";
    private const string Balancers = "aws-load-balancer-controller";

    private static readonly IReadOnlyList<Release> Known = [.. ReleaseCatalogue.Names.Select(ReleaseCatalogue.Find)];

    private static readonly string New = $"sha256:{new string('b', 64)}";

    private static readonly ReleaseWishes Next = new()
    {
        Name = Value.Parse<ReleaseName>("2026-12-acme"),
        From = Known[^1],
        Day = new DateOnly(2026, 12, 20),
    };

    [Fact]
    public async Task Release_OfTheRepositories_HasTheirNewestChartsAndTheImagesByDigest()
    {
        using var web = new Web();

        var release = ReleaseDraft.Make(Next, Known, account: null, await web.AskAsync(Next));

        Assert.Equal(("9.60.0", "v1.36.10", New), Of(release, Autoscaler));
        Assert.Equal(("3.10.0", "v3.10.1", New), Of(release, Balancers));
        Assert.Equal(
            new Source("https://kubernetes.github.io/autoscaler/index.yaml; digest of registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.10 from the registry", Next.Day),
            release.Charts[Autoscaler].Source);
        Assert.Contains("https://public.ecr.aws/token/?service=public.ecr.aws&scope=aws", web.Asked);
    }

    [Fact]
    public async Task Chart_ThatIsTheNewestAlready_KeepsItsSource()
    {
        var (autoscaler, balancers) = (Known[^1].Charts[Autoscaler], Known[^1].Charts[Balancers]);
        using var web = new Web
        {
            Indexes = { [Autoscaler] = [(autoscaler.Version, "1.36.0")], [Balancers] = [(balancers.Version, balancers.Image.Tag)] },
            Tags = [autoscaler.Image.Tag, "v1.37.5"],
        };

        var charts = (await web.AskAsync(Next)).Charts;

        Assert.Equal((autoscaler, balancers), (charts[Autoscaler], charts[Balancers]));
        Assert.DoesNotContain(web.Asked, address => address.Contains("/manifests/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_ThatIsGiven_IsLookedUpAndStays()
    {
        var wishes = Next with { Charts = Map(Autoscaler, "9.59.5"), ChartImages = Map(Balancers, $"v3.9.0@{New}") };
        using var web = new Web();

        var release = ReleaseDraft.Make(wishes, Known, account: null, await web.AskAsync(wishes));

        Assert.Equal(("9.59.5", "v1.36.10", New), Of(release, Autoscaler));
        Assert.Equal(("3.10.0", "v3.9.0", New), Of(release, Balancers));
    }

    [Fact]
    public async Task Question_WithoutAnAnswer_IsAFindingAndNothingIsCopiedForIt()
    {
        using var web = new Web { Tags = ["v1.35.0"], Type = "application/vnd.oci.image.manifest.v1+json" };

        var charts = await web.AskAsync(Next with { Charts = Map(Autoscaler, "9.59.5") });

        Assert.Empty(charts.Charts);
        Assert.Equal(
            [
                "--ask-charts: found no image of cluster-autoscaler for Kubernetes 1.36 in registry.k8s.io/autoscaling/cluster-autoscaler; write another minor, or wait for the image",
                "--ask-charts: found no answer about aws-load-balancer-controller (eks/aws-load-balancer-controller:v3.10.1 is an image of one architecture); write --chart aws-load-balancer-controller=VERSION and --chart-image aws-load-balancer-controller=TAG@DIGEST, and leave out --ask-charts",
            ],
            charts.Findings.Select(finding => $"{finding}"));
        Assert.Throws<Infra.Model.Findings.UserException>(() => ReleaseDraft.Make(Next, Known, account: null, charts));
    }

    [Theory]
    [InlineData("9.99.0", "--ask-charts: found no version 9.99.0 of cluster-autoscaler in https://kubernetes.github.io/autoscaler/index.yaml; write another version, or leave it out for the newest")]
    public async Task Version_ThatTheRepositoryDoesNotHave_IsAFinding(string version, string finding)
    {
        using var web = new Web();

        Assert.Equal([finding], (await web.AskAsync(Next with { Charts = Map(Autoscaler, version) })).Findings.Select(found => $"{found}"));
    }

    private static (string, string, string) Of(Release release, string name) => (release.Charts[name].Version, release.Charts[name].Image.Tag, release.Charts[name].Image.Digest);

    private static Dictionary<string, string> Map(string key, string value) => new() { [key] = value };

    /// <summary>The repositories and registries of the charts, as their specifications have the answers.</summary>
    private sealed class Web : HttpMessageHandler
    {
        internal List<string> Asked { get; } = [];

        internal Dictionary<string, List<(string Version, string Application)>> Indexes { get; } = new()
        {
            [Autoscaler] = [("9.59.5", "1.36.2"), ("9.60.0", "1.36.9"), ("9.61.0-rc.1", "1.37.0"), ("9.7.0", "1.20.0")],
            [Balancers] = [("3.9.0", "v3.9.0"), ("3.10.0", "v3.10.1")],
        };

        internal string[] Tags { get; init; } = ["v1.36.9", "v1.36.10", "v1.36.11-rc.1", "v1.37.0", "latest"];

        internal string Type { get; init; } = "application/vnd.oci.image.index.v1+json";

        internal async Task<ChartVersions> AskAsync(ReleaseWishes wishes)
        {
            using var http = new HttpClient(this, disposeHandler: false);
            return await ChartVersions.AskAsync(http, wishes, default);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add($"{request.RequestUri}");
            return Task.FromResult(Answer(request));
        }

        private HttpResponseMessage Answer(HttpRequestMessage request)
        {
            var address = request.RequestUri!.AbsolutePath;
            if (address.EndsWith("/index.yaml", StringComparison.Ordinal)) return Text(Index(address.Contains("eks-charts", StringComparison.Ordinal) ? Balancers : Autoscaler));
            if (address == "/token/") return Text("""{ "token": "anybody" }""");
            if (request.RequestUri.Host == "public.ecr.aws" && request.Headers.Authorization?.Parameter != "anybody")
            {
                var refused = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                refused.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Bearer", """realm="https://public.ecr.aws/token/",service="public.ecr.aws",scope="aws" """.Trim()));
                return refused;
            }

            if (address.EndsWith("/tags/list", StringComparison.Ordinal)) return Text($$"""{ "tags": [{{string.Join(", ", Tags.Select(tag => $"\"{tag}\""))}}] }""");

            Assert.Equal(HttpMethod.Head, request.Method);
            var manifest = Text("");
            manifest.Content.Headers.ContentType = new MediaTypeHeaderValue(Type);
            manifest.Headers.Add("Docker-Content-Digest", New);
            return manifest;
        }

        private string Index(string chart) =>
            $"apiVersion: v1\nentries:\n  {chart}:\n{string.Concat(Indexes[chart].Select(entry => $"  - version: {entry.Version}\n    appVersion: {entry.Application}\n"))}";

        private static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };
    }
}
