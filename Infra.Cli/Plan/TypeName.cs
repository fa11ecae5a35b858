namespace Infra.Cli.Plan;

/// <summary>Shortens type tokens to what people say.</summary>
internal static class TypeName
{
    /// <summary>The short name of a type.</summary>
    /// <param name="token">Its token, for example <c>aws:ec2/vpc:Vpc</c>.</param>
    /// <returns>For example <c>ec2.Vpc</c>; a component of this program by its class name alone.</returns>
    internal static string Short(string token)
    {
        var (package, module, type) = token.Split(':') is [var first, var second, var third] ? (first, second, third) : ("", "", token);
        return (package, module) switch
        {
            ("", _) or ("infra", _) => type,
            ("pulumi", "providers") => $"provider.{type}",
            (_, "index") => $"{package}:{type}",
            _ => $"{module.Split('/')[0]}.{type}",
        };
    }
}
