namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of an environment variable.</summary>
public sealed partial record VariableName : IValue<VariableName>
{
    private const string Text = @"[A-Za-z_][A-Za-z0-9_]{0,127}";

    private readonly string _text;

    private VariableName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of a variable such as \"LOG_LEVEL\", of letters, digits and underscores";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out VariableName? value)
    {
        value = Pattern().IsMatch(text) ? new VariableName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
