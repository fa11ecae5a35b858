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
    public AccountId? Account => AccountId.TryParse(Arn.Account(_text), out var account) ? account : null;

    /// <summary>The partition the policy is in.</summary>
    public string Partition => Arn.Partition(_text);

    /// <summary>The policy of the same name in another account.</summary>
    /// <param name="account">The account.</param>
    public PolicyArn In(AccountId account) => new(In($"{account}"));

    /// <summary>The ARN with something else in the place of the account.</summary>
    /// <param name="account">What to write there.</param>
    public string In(string account) => Arn.In(account, _text);

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
