using Pulumi;

namespace Infra;

/// <summary>What the engine runs.</summary>
internal static class Program
{
    private static Task<int> Main() => Deployment.RunAsync<EnvironmentStack>();
}
