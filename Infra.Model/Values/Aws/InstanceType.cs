namespace Infra.Model.Values.Aws;

/// <summary>An EC2 instance type, for example <c>m7g.large</c>.</summary>
public sealed partial record InstanceType : IValue<InstanceType>
{
    private const string Text = @"[a-z][a-z0-9-]*\.[a-z0-9-]+";

    private readonly string _text;

    private InstanceType(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an EC2 instance type such as \"m7g.large\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>
    /// The architecture, by AWS's naming convention: a "g" among the attributes after the generation number says Graviton. The
    /// first Graviton family, a1, is older than the convention.
    /// </summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html (at e3707c4), read 2026-11-22.
    /// Of a1: not read; general knowledge.
    /// </remarks>
    public Architecture Architecture => Graviton().IsMatch(_text) ? Architecture.Arm64 : Architecture.X64;

    /// <summary>The family, such as <c>m7g</c>: what stands before the size.</summary>
    public string Family => _text[.._text.IndexOf('.', StringComparison.Ordinal)];

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out InstanceType? value)
    {
        value = Pattern().IsMatch(text) ? new InstanceType(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(a1\.|[a-z-]+[0-9]+[a-z]*g)", RegexOptions.CultureInvariant)]
    private static partial Regex Graviton();
}
