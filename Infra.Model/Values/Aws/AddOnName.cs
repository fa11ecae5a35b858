namespace Infra.Model.Values.Aws;

/// <summary>The name of an EKS add-on, 1 to 100 characters.</summary>
public sealed partial record AddOnName : IValue<AddOnName>
{
    private const string Text = @"[a-z0-9][a-z0-9_-]{0,99}";

    private readonly string _text;

    private AddOnName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of an EKS add-on such as \"amazon-cloudwatch-observability\", in lower case";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out AddOnName? value)
    {
        value = Pattern().IsMatch(text) ? new AddOnName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
