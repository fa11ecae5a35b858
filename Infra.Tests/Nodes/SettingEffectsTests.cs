using Infra.Model.Servers;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

public sealed class SettingEffectsTests
{
    [Fact]
    public void Table_OfEffects_NamesEverySettingAndNoOther() => Assert.Equal(
        SettingMutation.Places.Order(StringComparer.Ordinal),
        SettingEffects.ByPlace.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Mutations_InTheTests_CoverEverySetting() => Assert.Equal(
        SettingMutation.Places.Order(StringComparer.Ordinal),
        SettingMutation.All.Select(mutation => mutation.Place).Distinct().Order(StringComparer.Ordinal));
}
