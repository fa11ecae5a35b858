using System.Reflection;
using Infra.Model.Settings;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class SettingDeclarationTests
{
    [Fact]
    public void Setting_OfAnyRecord_IsDeclaredWithItsEffectAndExamples()
    {
        var settings = SettingPlace.Declared.ToList();

        Assert.NotEmpty(settings);
        Assert.Empty(
            from setting in settings
            where SettingPlace.ExamplesOf(setting.Property.GetCustomAttribute<SettingAttribute>(), SettingPlace.Single(setting.Property.PropertyType)).Count == 0
            select $"{setting.Record.FullName!.Replace("Infra.Model.", "Infra.Model/", StringComparison.Ordinal).Replace("Settings.", "Settings/", StringComparison.Ordinal).Replace("Network.", "Network/", StringComparison.Ordinal).Replace("Cluster.", "Cluster/", StringComparison.Ordinal).Replace("Pools.", "Pools/", StringComparison.Ordinal)}.cs: {setting.Property.Name} has no [Setting]; write one with its effect and examples");
    }
}
