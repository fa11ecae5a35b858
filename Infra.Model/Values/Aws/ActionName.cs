namespace Infra.Model.Values.Aws;

/// <summary>An action of IAM by its service and name. The name begins with a verb, of which the rest may be a wildcard.</summary>
public sealed partial record ActionName : IValue<ActionName>
{
    private const string Text = @"[a-z0-9-]{2,40}:[A-Za-z][A-Za-z0-9]{2,}\*?";

    private readonly string _text;

    private ActionName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an action such as \"s3:GetObject\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ActionName? value)
    {
        value = Pattern().IsMatch(text) ? new ActionName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
