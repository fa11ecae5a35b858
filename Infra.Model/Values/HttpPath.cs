namespace Infra.Model.Values;

/// <summary>An absolute path of HTTP without wildcards, query or trailing slash: <c>/</c> or <c>/orders/v2</c>.</summary>
public sealed partial record HttpPath : IValue<HttpPath>
{
    private const string Text = @"(/|(/[A-Za-z0-9._~-]{1,60}){1,2})";

    private readonly string _text;

    private HttpPath(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a path such as \"/\" or \"/orders\", of at most two parts, without a slash at the end";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out HttpPath? value)
    {
        value = Pattern().IsMatch(text) ? new HttpPath(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
