namespace Infra.Model.Values.Aws;

/// <summary>An exact build of an EKS add-on.</summary>
public sealed partial record AddOnVersion : IValue<AddOnVersion>
{
    private const string Text = @"v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?-eksbuild\.[0-9]+";

    private readonly string _text;

    private AddOnVersion(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an exact build such as \"v2.0.0-eksbuild.1\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out AddOnVersion? value)
    {
        value = Pattern().IsMatch(text) ? new AddOnVersion(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
