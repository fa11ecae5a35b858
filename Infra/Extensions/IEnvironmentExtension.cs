namespace Infra.Extensions;

/// <summary>
/// Something of a team's own that an environment declares, in C#: whatever the settings have no word for. A class under <c>extensions/</c>
/// that implements this, with a constructor without parameters, is found by itself; an environment has it when its stack file names it under
/// <c>extensions</c>.
/// </summary>
/// <remarks>
/// It declares in <see cref="AddTo"/>, never inside <c>Apply</c>, and gives the same declarations for the same settings: no clock, no
/// randomness, no lookup. docs/extensions.md has an example.
/// </remarks>
public interface IEnvironmentExtension
{
    /// <summary>The name in stack files: 1 to 30 lower-case letters, digits and hyphens.</summary>
    string Name { get; }

    /// <summary>Declares the resources.</summary>
    /// <param name="environment">The environment, as far as it is declared: everything but the services.</param>
    void AddTo(ExtendedEnvironment environment);
}
