namespace Infra.Model.Values;

/// <summary>Reads values that are known to be correct, such as constants in code and tests.</summary>
public static class Value
{
    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="text">The text to read.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is not a correct <typeparamref name="T"/>; the message quotes it and says what is.</exception>
    public static T Parse<T>(string text)
        where T : IValue<T> =>
        T.TryParse(text, out var value) ? value : throw new FormatException($"found \"{text}\"; write {T.Expected}");
}
