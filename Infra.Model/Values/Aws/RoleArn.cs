namespace Infra.Model.Values.Aws;

/// <summary>The ARN of an IAM role.</summary>
public sealed partial record RoleArn : IValue<RoleArn>
{
    private const string Text = @"arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,512}";

    private readonly string _text;

    private RoleArn(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the ARN of an IAM role such as \"arn:aws:iam::111111111111:role/platform\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The account the role is in.</summary>
    public AccountId Account => Value.Parse<AccountId>(Arn.Account(_text));

    /// <summary>The partition the role is in.</summary>
    public string Partition => Arn.Partition(_text);

    /// <summary>The path and the name of the role.</summary>
    public string Name => _text[(_text.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The role of the same name in another account.</summary>
    /// <param name="account">The account.</param>
    public RoleArn In(AccountId account) => new(In($"{account}"));

    /// <summary>The ARN with something else in the place of the account.</summary>
    /// <param name="account">What to write there.</param>
    public string In(string account) => Arn.In(account, _text);

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out RoleArn? value)
    {
        value = Pattern().IsMatch(text) ? new RoleArn(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
