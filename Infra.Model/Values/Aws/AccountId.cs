namespace Infra.Model.Values.Aws;

/// <summary>An AWS account id: twelve digits, leading zeros included.</summary>
public sealed partial record AccountId : IValue<AccountId>
{
    private const string Text = @"[0-9]{12}";

    // It has the form that editors and the schema ask for, and we take it that AWS gives it to nobody.
    private const string None = "000000000000";

    private readonly string _text;

    private AccountId(string text) => _text = text;

    /// <summary>What stands for an account that somebody has yet to write: twelve zeros.</summary>
    public static AccountId Placeholder { get; } = new(None);

    /// <inheritdoc/>
    public static string Expected => "an AWS account id of 12 digits, in quotes";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out AccountId? value)
    {
        value = Pattern().IsMatch(text) ? new AccountId(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
