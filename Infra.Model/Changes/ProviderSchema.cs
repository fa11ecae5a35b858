namespace Infra.Model.Changes;

/// <summary>What the providers do with a change of a property.</summary>
public static class ProviderSchema
{
    /// <summary>Whether a change of a property makes another resource.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="path">The property.</param>
    /// <returns>Whether it does.</returns>
    public static bool Replaces(string type, string path) => ResourceTypes.Of(type)?.Replaces?.Any(property => IsWithin(path, property)) == true;

    /// <summary>Whether a property is another or a part of it.</summary>
    /// <param name="path">The property.</param>
    /// <param name="property">The other.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsWithin(string path, string property) =>
        path.StartsWith(property, StringComparison.Ordinal) && (path.Length == property.Length || path[property.Length] is '.' or '[');
}
