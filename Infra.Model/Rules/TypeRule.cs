namespace Infra.Model.Rules;

/// <summary>A rule about all resources of some types.</summary>
/// <param name="id">See <see cref="Rule"/>.</param>
/// <param name="statement">The sentence.</param>
/// <param name="why">What goes wrong where it is not true.</param>
/// <param name="source">The page that explains it.</param>
/// <param name="types">The type tokens.</param>
public abstract class TypeRule(string id, string statement, string why, string source, params string[] types) : Rule(id, statement, why, source)
{
    /// <inheritdoc/>
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => types.Contains(resource.Name.Type);
}
