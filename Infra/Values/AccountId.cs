using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Infra.Values;

/// <summary>An AWS account id: twelve digits, leading zeros included.</summary>
public sealed partial record AccountId : IValue<AccountId>
{
    private const string Text = @"[0-9]{12}";

    private readonly string _text;

    private AccountId(string text) => _text = text;

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
