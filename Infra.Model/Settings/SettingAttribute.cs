namespace Infra.Model.Settings;

/// <summary>All that is declared of a setting beside its type: what its change means for servers, and values that it may have.</summary>
/// <remarks>That the names of generations keep the promise is tested with the examples, for every setting.</remarks>
/// <param name="effect">What a change means.</param>
/// <param name="examples">Good values, for a list or a map of an item; without any, all values of the type, for booleans and closed sets.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(SettingEffect effect, params object[] examples) : Attribute
{
    /// <summary>What a change of the setting means for the servers that run.</summary>
    public SettingEffect Effect => effect;

    /// <summary>Good values.</summary>
    public IReadOnlyList<object> Examples => examples;
}
