using System.Globalization;

namespace Infra.Model.Values.Aws;

/// <summary>A price in US dollars, exactly as its source has it, for example <c>0.0978</c>.</summary>
public sealed partial record UsDollars : IValue<UsDollars>
{
    private const string Text = "[0-9]{1,9}([.][0-9]{1,12})?";

    private readonly string _text;

    private UsDollars(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a price in US dollars, in quotes, such as \"0.0978\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The price as a number.</summary>
    public decimal Amount => decimal.Parse(_text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out UsDollars? value)
    {
        value = Pattern().IsMatch(text) ? new UsDollars(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
