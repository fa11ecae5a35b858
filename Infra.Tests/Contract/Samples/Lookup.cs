using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>A made-up provider's function, as generated packages declare it.</summary>
public static class Lookup
{
    public const string Token = "test:index:lookup";

    public static Task<LookupResult> InvokeAsync(LookupArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<LookupResult>(Token, args, options);

    public static Output<LookupResult> Invoke(LookupArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<LookupResult>(Token, args, options);

    public static Output<LookupResult> Invoke(LookupArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<LookupResult>(Token, args, options);
}
