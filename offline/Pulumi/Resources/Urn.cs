using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The unique name of a resource: stack, project, types of its ancestors and itself, and name.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>Takes a URN as it is; its parts are not checked.</summary>
    /// <param name="value">The URN.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public Urn(string value)
        => _value = string.IsNullOrEmpty(value) ? throw new ArgumentException("URN cannot be null or empty.", nameof(value)) : value;

    /// <summary>The URN as text.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Puts a URN together.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="type">The type token of the resource.</param>
    /// <param name="parent">The parent; null for none.</param>
    /// <param name="parentUrn">The URN of the parent, instead of <paramref name="parent"/>.</param>
    /// <param name="project">The project; null for the running one. Not used with a parent.</param>
    /// <param name="stack">The stack; null for the running one. Not used with a parent.</param>
    /// <exception cref="ArgumentException">Both <paramref name="parent"/> and <paramref name="parentUrn"/> are given.</exception>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");

        var ancestors = parent?.Urn ?? parentUrn?.ToOutput();
        var prefix = ancestors is null
            ? Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::")
            : ancestors.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <summary>The URN as text.</summary>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <summary>Whether both are the same text.</summary>
    /// <param name="other">The other URN.</param>
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they are different texts.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);
}
