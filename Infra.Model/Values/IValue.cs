namespace Infra.Model.Values;

/// <summary>A piece of text with rules of its own: parsed once, valid from then on, printed as it was read.</summary>
/// <typeparam name="T">The value itself.</typeparam>
public interface IValue<T>
    where T : IValue<T>
{
    /// <summary>What a correct value looks like, as the end of the sentence "write …".</summary>
    static abstract string Expected { get; }

    /// <summary>
    /// A regular expression that every correct value matches, from first character to last, in the part of the language that .NET
    /// and ECMAScript share; <see langword="null"/> if the value's rules are no pattern. Correct values may be fewer.
    /// </summary>
    static virtual string? Shape => null;

    /// <summary>Whether a file writes the value as a map, whose JSON is the text, and not as text.</summary>
    static virtual bool IsMap => false;

    /// <summary>Reads a value.</summary>
    /// <param name="text">The text as it stands in a file; surrounding white space is not removed.</param>
    /// <param name="value">The value, when the result is <see langword="true"/>.</param>
    /// <returns>Whether <paramref name="text"/> is a correct value.</returns>
    static abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);
}
