namespace Infra.Cli.Tools;

/// <summary>
/// Environment variables that cut a program off from AWS: no credentials, no profile, no metadata service, and every address but
/// this machine's own behind a proxy that nobody listens as.
/// </summary>
internal static class Isolation
{
    // Port 9 is the discard service, which no machine runs for HTTP any more; whatever answers there is no way out.
    private const string NoWayOut = "http://127.0.0.1:9";

    private static readonly string[] Prefixes = ["AWS_", "TF_", "MOTO_", "PULUMI_"];

    /// <summary>The variables.</summary>
    /// <param name="folder">A folder for files that a program would otherwise look for in the user's home.</param>
    /// <returns>The value of each; nothing for one that is not handed on.</returns>
    internal static Dictionary<string, string?> Variables(string folder)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))) variables[name] = null;
        }

        foreach (var proxy in (string[])["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]) variables[proxy] = NoWayOut;
        foreach (var direct in (string[])["NO_PROXY", "no_proxy"]) variables[direct] = "127.0.0.1,localhost";

        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        variables["AWS_CONFIG_FILE"] = Path.Combine(folder, ".none", "config");
        variables["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(folder, ".none", "credentials");
        variables["TF_CLI_CONFIG_FILE"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        variables["TF_IN_AUTOMATION"] = "1";
        variables["CHECKPOINT_DISABLE"] = "1";
        return variables;
    }
}
