namespace Infra.Model.Resources;

/// <summary>How a resource of AWS shows that the settings announce its removal, so that who sees the resource alone can tell.</summary>
public static class Retirement
{
    /// <summary>The tag, whose value is <c>true</c>.</summary>
    public const string Tag = "infra:retiring";

    /// <summary>The tags of a resource that may be retiring.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isRetiring">Whether it is.</param>
    public static ImmutableDictionary<string, string> Tags(string name, bool isRetiring)
    {
        var tags = ImmutableDictionary<string, string>.Empty.Add("Name", name);
        return isRetiring ? tags.Add(Tag, "true") : tags;
    }
}
