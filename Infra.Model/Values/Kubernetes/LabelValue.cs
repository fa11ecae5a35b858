namespace Infra.Model.Values.Kubernetes;

/// <summary>The value of a node label or taint. EKS takes no empty one for a label.</summary>
public sealed partial record LabelValue : IValue<LabelValue>
{
    private const string Text = @"[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";

    private readonly string _text;

    private LabelValue(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a label value of at most 63 letters, digits, dots, hyphens and underscores, in quotes";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out LabelValue? value)
    {
        value = Pattern().IsMatch(text) ? new LabelValue(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
