namespace Pulumi;

/// <summary>Turns aliases into URNs, which also finds those that contradict themselves.</summary>
internal static class AliasUrns
{
    /// <summary>The earlier URN of a resource.</summary>
    /// <remarks>A contradictory alias makes the output, and with it the program, fail with an <see cref="ArgumentException"/>.</remarks>
    public static Output<string> Resolve(Input<Alias> alias, string name, string type, Resource? parent)
        => alias.ToOutput().Apply(known => known.Urn is null ? FromParts(known, name, type, parent) : FromUrn(known, known.Urn));

    private static Output<string> FromUrn(Alias alias, string urn)
    {
        (string Name, bool IsGiven)[] parts =
        [
            (nameof(alias.Name), alias.Name is not null),
            (nameof(alias.Type), alias.Type is not null),
            (nameof(alias.Project), alias.Project is not null),
            (nameof(alias.Stack), alias.Stack is not null),
            (nameof(alias.Parent), alias.Parent is not null),
            (nameof(alias.ParentUrn), alias.ParentUrn is not null),
            (nameof(alias.NoParent), alias.NoParent),
        ];
        foreach (var part in parts.Where(part => part.IsGiven))
            throw new ArgumentException($"Alias should not specify both Urn and {part.Name}");

        return Output.Create(urn);
    }

    private static Output<string> FromParts(Alias alias, string name, string type, Resource? parent)
    {
        bool[] parents = [alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent];
        if (parents.Count(given => given) > 1)
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");

        var inherited = alias.ParentUrn is null && !alias.NoParent ? parent : null;
        return Urn.Create(
            alias.Name ?? name, alias.Type ?? type, alias.Parent ?? inherited, alias.ParentUrn, alias.Project, alias.Stack);
    }
}
