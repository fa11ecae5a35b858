namespace Infra.Model.Values;

/// <summary>Resources by type and name, as findings name them, with <c>*</c> for any characters, for example <c>eks.NodeGroup/prod-batch-*</c>.</summary>
public sealed partial record ResourcePattern : IValue<ResourcePattern>
{
    private const string Text = @"[A-Za-z0-9.:]+/[!-~]+";

    private readonly string _text;

    private ResourcePattern(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a type and a name as findings have them, with * for any characters, such as \"eks.NodeGroup/prod-batch-*\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ResourcePattern? value)
    {
        value = Pattern().IsMatch(text) ? new ResourcePattern(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
