namespace Infra.Model.Values;

/// <summary>The id of a rule: its family in three letters, and a number of three digits, for example <c>IMM007</c>.</summary>
public sealed partial record RuleId : IValue<RuleId>
{
    private const string Text = @"[A-Z]{3}[0-9]{3}";

    private readonly string _text;

    private RuleId(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a rule's id such as \"IMM007\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out RuleId? value)
    {
        value = Pattern().IsMatch(text) ? new RuleId(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
