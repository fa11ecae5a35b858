namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Refuses to run a program without outputs.</summary>
    /// <param name="action">The program.</param>
    /// <exception cref="InvalidOperationException">Always: this stand-in cannot talk to the Pulumi engine.</exception>
    public static Task<int> RunAsync(Action action) => RefuseAsync();

    /// <summary>Refuses to run a program.</summary>
    /// <param name="func">The program; it returns the outputs of the stack.</param>
    /// <exception cref="InvalidOperationException">Always: this stand-in cannot talk to the Pulumi engine.</exception>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RefuseAsync();

    /// <summary>Refuses to run a program without outputs.</summary>
    /// <param name="func">The program.</param>
    /// <exception cref="InvalidOperationException">Always: this stand-in cannot talk to the Pulumi engine.</exception>
    public static Task<int> RunAsync(Func<Task> func) => RefuseAsync();

    /// <summary>Refuses to run a program.</summary>
    /// <param name="func">The program; it returns the outputs of the stack.</param>
    /// <param name="options">How to treat every resource of the stack.</param>
    /// <exception cref="InvalidOperationException">Always: this stand-in cannot talk to the Pulumi engine.</exception>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => RefuseAsync();

    /// <summary>Refuses to run a stack.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <exception cref="InvalidOperationException">Always: this stand-in cannot talk to the Pulumi engine.</exception>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RefuseAsync();

    /// <summary>Refuses to run a stack.</summary>
    /// <param name="serviceProvider">Creates the stack.</param>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <exception cref="InvalidOperationException">Always: this stand-in cannot talk to the Pulumi engine.</exception>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RefuseAsync();

    private static Task<int> RefuseAsync()
        => Task.FromException<int>(new InvalidOperationException(IsStartedByEngine()
            ? "This program was built with the offline stand-ins of the Pulumi packages, which cannot deploy; "
                + "build it with -p:PulumiSdk=nuget"
            : "Program run without the Pulumi engine available; re-run using the `pulumi` CLI"));

    private static bool IsStartedByEngine()
    {
        string[] texts = ["PULUMI_MONITOR", "PULUMI_ENGINE", "PULUMI_PROJECT", "PULUMI_STACK"];
        return texts.All(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            && bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_DRY_RUN"), out _)
            && bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_QUERY_MODE"), out _)
            && int.TryParse(Environment.GetEnvironmentVariable("PULUMI_PARALLEL"), out _);
    }
}
