using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Releases;

public sealed class ReleaseCatalogueTests
{
    public static TheoryData<string> Names => [.. ReleaseCatalogue.Names.Select(name => name.ToString())];

    [Fact]
    public void Findings_OfTheReleasesThatAreBuiltIn_AreNone() => Assert.Empty(ReleaseCatalogue.Findings);

    [Fact]
    public void Names_OfThisProject_AreListedOldestFirstAndLeaveWordsToTeams()
    {
        Assert.Equal(ReleaseCatalogue.Ours.Files.Keys.Order(StringComparer.Ordinal), ReleaseCatalogue.Names.Select(name => $"{name}.json"));
        Assert.All(ReleaseCatalogue.Names, name => Assert.Matches(@"\A[0-9.-]+\z", $"{name}"));
    }

    // The lock is in the same change as what it guards. That its lines stay is seen in the history, which a test cannot rely on.
    [Fact]
    public void Lock_OfThisProject_ListsTheReleasesThatWerePublishedWithIt() => Assert.StartsWith(
        """
        87ad5a242db7cf98f9e325d65e09b834f372296242eecc08d776b745aa185334  2026-08.json
        9b1d90894de787ad50d3fca31932645d86e39da8f803d4a62d56e4b57442a263  2026-09.json
        924d65c7c1561ffb5653d6a06c22251a2e75893700e4cfcecfea2e9c0e64651f  2026-10.json
        """.ReplaceLineEndings("\n"),
        ReleaseCatalogue.Ours.Lock,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_OfARelease_IsWrittenBackAsItWasRead(string name)
    {
        var release = ReleaseCatalogue.File(Value.Parse<ReleaseName>(name));

        Assert.Equal(release.Text, release.Release.ToJson());
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
