using System.Reflection;
using Infra.Model.Settings;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class SettingDeclarationTests
{
    [Fact]
    public void Setting_OfAnyRecord_IsDeclaredWithItsEffectAndExamples()
    {
        var settings = SettingPlace.Declared.ToList();
        var missing =
            from setting in settings
            where SettingPlace.ExamplesOf(setting.Property.GetCustomAttribute<SettingAttribute>(), SettingPlace.Single(setting.Property.PropertyType)).Count == 0
            select $"{Convention.FileOf(setting.Record)}: {setting.Property.Name} has no [Setting] with its effect and examples; write one";

        Assert.NotEmpty(settings);
        Convention.HasNo(missing);
    }
}
