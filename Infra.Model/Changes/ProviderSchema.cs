namespace Infra.Model.Changes;

/// <summary>What the providers do with a change of a property.</summary>
public static class ProviderSchema
{
    /// <summary>Whether a change of a property makes another resource.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="path">The property.</param>
    /// <returns>Whether it does.</returns>
    public static bool Replaces(string type, string path) => ResourceTypes.Of(type)?.Replaces?.Any(property => NodePath.IsWithin(path, property)) == true;
}
