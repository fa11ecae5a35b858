namespace Infra.Model.Values.Aws;

/// <summary>An availability zone by its code, for example <c>eu-central-1a</c>.</summary>
public sealed partial record AvailabilityZone : IValue<AvailabilityZone>
{
    private const string Text = @"[a-z]{2}(-[a-z]+)+-[0-9][a-z]";

    private readonly string _text;

    private AvailabilityZone(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an availability zone such as \"eu-central-1a\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out AvailabilityZone? value)
    {
        value = Pattern().IsMatch(text) ? new AvailabilityZone(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
