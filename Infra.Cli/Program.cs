namespace Infra.Cli;

/// <summary>What <c>./infractl</c> runs.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args, Console.Out, Console.Error);
}
