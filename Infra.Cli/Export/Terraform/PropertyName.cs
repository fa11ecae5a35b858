namespace Infra.Cli.Export.Terraform;

/// <summary>Turns the names that Pulumi gave to properties back into those of Terraform's schema.</summary>
internal static class PropertyName
{
    /// <summary>The name in a schema.</summary>
    /// <param name="property">Pulumi's name, for example <c>blockDeviceMappings</c>.</param>
    /// <param name="isKnown">Whether the schema has a name.</param>
    /// <returns>The name; <see langword="null"/> if the schema has none like it.</returns>
    // Pulumi puts what may stand often into the plural, and what may stand once into the singular.
    internal static string? Find(string property, Func<string, bool> isKnown)
    {
        var name = SnakeCase.Of(property);
        string[] candidates = [name, .. Singular(name), $"{name}s"];
        return candidates.FirstOrDefault(isKnown);
    }

    private static IEnumerable<string> Singular(string name)
    {
        if (name.EndsWith("ies", StringComparison.Ordinal)) yield return $"{name[..^3]}y";
        if (name.EndsWith("es", StringComparison.Ordinal)) yield return name[..^2];
        if (name.EndsWith('s')) yield return name[..^1];
    }
}
