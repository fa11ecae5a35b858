namespace Pulumi;

/// <summary>What an output answers when it is used as if it were a string.</summary>
internal static class OutputText
{
    private static readonly string _explanation = string.Join(
        Environment.NewLine,
        "Calling [ToString] on an [Output<T>] is not supported.",
        "",
        "To get the value of an Output<T> as an Output<string> consider:",
        "1. o.Apply(v => $\"prefix{v}suffix\")",
        "2. Output.Format($\"prefix{hostname}suffix\");",
        "",
        "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");

    public static string Explain()
    {
        var setting = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (setting == "1" || string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException(_explanation);

        Log.Warn(_explanation);
        return string.Join(Environment.NewLine, _explanation, "This function may throw in a future version of Pulumi.");
    }
}
