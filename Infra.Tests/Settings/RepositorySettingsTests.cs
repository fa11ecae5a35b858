using Infra.Model.Settings;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class RepositorySettingsTests
{
    [Fact]
    public void Repositories_OfDifferentNames_AreAccepted() => Assert.Empty(SettingsFindings.With("repositories", """["shop/api", "shop/web"]"""));

    [Fact]
    public void Repository_WrittenAsAMap_IsTheOneWrittenByItsName()
    {
        var text = MinimalSettings.ParsedWith(("repositories", """["shop/api", "shop/web"]"""));
        var maps = MinimalSettings.ParsedWith(("repositories", """[{ "name": "shop/api" }, { "name": "shop/web", "retiring": true }]"""));

        Assert.Equal(text.Repositories[0], maps.Repositories[0]);
        Assert.Equal(text.Repositories[1] with { Retiring = true }, maps.Repositories[1]);
        Assert.Equal(maps.Repositories, EnvironmentSettings.Parse(maps.ToJson()).Repositories);
    }

    [Fact]
    public void Repository_ThatIsNamedTwice_IsRefused() => Assert.Equal(
        ["repositories[1]: found \"shop/api\" again; name each repository once"],
        SettingsFindings.With("repositories", """["shop/api", "shop/api"]"""));

    [Fact]
    public void Repository_OfABadName_IsRefused() => Assert.Equal(
        ["repositories[0]: found \"Shop\"; write a repository such as \"shop/api\", of at most 243 lower-case letters, digits and single separators"],
        SettingsFindings.With("repositories", """["Shop"]"""));
}
