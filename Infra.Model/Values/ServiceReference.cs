namespace Infra.Model.Values;

/// <summary>A service by its name, or by its namespace and name: <c>orders</c> or <c>shop/orders</c>.</summary>
public sealed partial record ServiceReference : IValue<ServiceReference>
{
    private const string Text = @"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?/)?[a-z]([a-z0-9-]{0,28}[a-z0-9])?";

    private readonly string _text;

    private ServiceReference(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a service such as \"orders\", or with its namespace such as \"shop/orders\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>What stands in <c>calls</c> for everything outside the network.</summary>
    public static ServiceReference Internet { get; } = new("internet");

    /// <summary>The namespace it names; <see langword="null"/> if it names none.</summary>
    public string? Namespace => _text.Split('/') is [var space, _] ? space : null;

    /// <summary>The name of the service.</summary>
    public string Name => _text.Split('/')[^1];

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServiceReference? value)
    {
        value = Pattern().IsMatch(text) ? new ServiceReference(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
