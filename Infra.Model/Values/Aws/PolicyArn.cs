using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Infra.Model.Values.Aws;

/// <summary>The ARN of an IAM policy.</summary>
public sealed partial record PolicyArn : IValue<PolicyArn>
{
    private const string Text = @"arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[A-Za-z0-9_+=,.@/-]{1,512}";

    private readonly string _text;

    private PolicyArn(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the ARN of an IAM policy such as \"arn:aws:iam::111111111111:policy/boundary\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The account the policy is in; <see langword="null"/> for a policy of AWS's own.</summary>
    public AccountId? Account => AccountId.TryParse(_text.Split(':')[4], out var account) ? account : null;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out PolicyArn? value)
    {
        value = Pattern().IsMatch(text) ? new PolicyArn(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
