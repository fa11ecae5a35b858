namespace Infra.Cli.Export.CloudFormation;

/// <summary>Where the properties of a type stand in a template.</summary>
internal sealed class PropertyPlaces(CloudFormationType type)
{
    /// <summary>The list that a part appends to; <see langword="null"/> if it appends to none.</summary>
    internal string? Appended => type.Properties.Values.FirstOrDefault(path => path.Contains("[+]", StringComparison.Ordinal));

    /// <summary>The place of an input.</summary>
    /// <param name="property">The input.</param>
    internal string Of(string property) =>
        type.Properties.GetValueOrDefault(property) ?? (type.Root.Length == 0 ? LogicalIds.Pascal(property) : $"{type.Root}.{LogicalIds.Pascal(property)}");

    /// <summary>What a place holds by a schema.</summary>
    /// <returns>What it holds; <see langword="null"/> if the schema has no such place, or only AWS sets it.</returns>
    internal static PropertySchema? Schema(TypeSchema type, string path)
    {
        if (type.ReadOnly.Contains(path)) return null;

        PropertySchema? schema = type.Properties;
        foreach (var step in path.Split('.'))
        {
            var name = step.Split('[')[0];
            schema = schema?.Members.GetValueOrDefault(name);
            if (name != step) schema = schema?.Item;
        }

        return schema;
    }
}
