using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary>A command that does something. One that only holds others is a <see cref="Command"/>.</summary>
/// <param name="name">Its last word.</param>
/// <param name="description">What it does.</param>
/// <param name="example">What one types after <c>./infractl</c>, for its help.</param>
/// <param name="more">Further examples.</param>
internal abstract class Verb(string name, string description, string example, params ImmutableArray<string> more) : Command(name, description)
{
    internal ImmutableArray<string> Examples { get; } = [example, .. more];
}
