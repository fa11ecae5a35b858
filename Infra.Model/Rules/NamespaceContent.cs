namespace Infra.Model.Rules;

/// <summary>What is in a Kubernetes namespace.</summary>
public static class NamespaceContent
{
    /// <summary>The objects of a kind in a namespace, which they refer to or name.</summary>
    /// <param name="all">All resources.</param>
    /// <param name="type">The kind's type token.</param>
    /// <param name="space">The namespace.</param>
    /// <returns>The objects; <see langword="null"/> if there is none and one of the kind is in a namespace that is not known.</returns>
    public static ImmutableArray<Declared>? Of(DeclaredEnvironment all, string type, Declared space)
    {
        const string place = "metadata.namespace";
        var found = all.Of(type).Where(item => item[place].Sources.Contains(space.Name) || (item[place].Text is { } name && name == space["metadata.name"].Text)).ToImmutableArray();

        return found.IsEmpty && all.Of(type).Any(item => item[place] is UnknownNode { From.IsEmpty: true }) ? null : found;
    }
}
