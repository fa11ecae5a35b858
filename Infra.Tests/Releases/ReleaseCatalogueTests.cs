using System.Security.Cryptography;
using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Releases;

public sealed class ReleaseCatalogueTests
{
    // Whoever publishes a release adds its line; a line is never changed, because servers run what the release said.
    private static readonly Dictionary<string, string> Published = new()
    {
        ["2026-08"] = "87ad5a242db7cf98f9e325d65e09b834f372296242eecc08d776b745aa185334",
        ["2026-09"] = "9b1d90894de787ad50d3fca31932645d86e39da8f803d4a62d56e4b57442a263",
        ["2026-10"] = "924d65c7c1561ffb5653d6a06c22251a2e75893700e4cfcecfea2e9c0e64651f",
    };

    public static TheoryData<string> Names => [.. ReleaseCatalogue.Names.Select(name => name.ToString())];

    [Fact]
    public void Names_OfAllReleases_ArePinnedHereOldestFirst() =>
        Assert.Equal(Published.Keys.Order(StringComparer.Ordinal), ReleaseCatalogue.Names.Select(name => name.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Release_OncePublished_IsNeverEdited(string name)
    {
        using var file = typeof(ReleaseCatalogue).Assembly.GetManifestResourceStream($"Infra.Releases.{name}.json")!;

        var hash = Convert.ToHexStringLower(SHA256.HashData(file));

        Assert.True(
            Published.GetValueOrDefault(name) == hash,
            $"found Infra.Model/Releases/{name}.json with sha256 {hash}; publish a new release instead of editing one, and list it here");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Release_OfAName_HasThatName(string name) =>
        Assert.Equal(name, ReleaseCatalogue.Find(Value.Parse<ReleaseName>(name)).Name.ToString());

    [Theory]
    [MemberData(nameof(Names))]
    public void Release_OfAnyName_HasOneImageForEachSystemAndArchitecture(string name)
    {
        var pairs = from system in Enum.GetValues<NodeOperatingSystem>()
                    from architecture in Enum.GetValues<Architecture>()
                    select (system, architecture);

        var images = ReleaseCatalogue.Find(Value.Parse<ReleaseName>(name)).NodeImages;

        Assert.Equal(pairs, images.Select(image => (image.OperatingSystem, image.Architecture)).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Release_OfAnyName_HasAmazonLinuxImagesOfItsKubernetes(string name)
    {
        var release = ReleaseCatalogue.Find(Value.Parse<ReleaseName>(name));

        Assert.All(
            release.NodeImages.Where(image => image.OperatingSystem == NodeOperatingSystem.Al2023),
            image => Assert.StartsWith($"{release.Kubernetes.Version}.", image.ReleaseVersion, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Release_OfAnyName_SaysWhereItsFactsWereRead(string name)
    {
        var release = ReleaseCatalogue.Find(Value.Parse<ReleaseName>(name));

        Assert.All(
            [release.Kubernetes.Source, .. release.NodeImages.Select(image => image.Source)],
            source => Assert.Matches(@"\Ahttps://[^/]+/.+\z", source.From));
    }

    [Fact]
    public void Release_OfAnUnknownName_IsNotFound()
    {
        var name = Value.Parse<ReleaseName>("2020-01");

        Assert.False(ReleaseCatalogue.TryFind(name, out _));
        var exception = Assert.Throws<ArgumentException>("name", () => ReleaseCatalogue.Find(name));
        Assert.Equal("there is no release \"2020-01\" (Parameter 'name')", exception.Message);
    }
}
