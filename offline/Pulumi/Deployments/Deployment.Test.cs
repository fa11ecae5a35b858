using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack under mocks.</summary>
    /// <param name="mocks">Answers for the engine and the providers.</param>
    /// <param name="options">What the program sees of its surroundings; null for the defaults.</param>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <returns>The resources in the order they were registered, the stack first.</returns>
    /// <exception cref="RunException">The program failed or logged an error; the message is the one logged.</exception>
    /// <exception cref="AggregateException">There were several errors; the inner exceptions are as above.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => RunUnderMocksAsync(mocks, options, CreateStack<TStack>);

    /// <summary>Runs a stack that a service provider creates under mocks.</summary>
    /// <param name="mocks">Answers for the engine and the providers.</param>
    /// <param name="serviceProvider">Creates the stack.</param>
    /// <param name="options">What the program sees of its surroundings; null for the defaults.</param>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <returns>The resources in the order they were registered, the stack first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serviceProvider"/> is null.</exception>
    /// <exception cref="RunException">The program failed or logged an error; the message is the one logged.</exception>
    /// <exception cref="AggregateException">There were several errors; the inner exceptions are as above.</exception>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return await RunUnderMocksAsync(mocks, options, () => Resolve<TStack>(serviceProvider)).ConfigureAwait(false);
    }

    /// <summary>Runs a program that returns outputs under mocks.</summary>
    /// <param name="testMocks">Answers for the engine and the providers.</param>
    /// <param name="testOptions">What the program sees of its surroundings.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The resources in the order they were registered, without the stack, and what the program returned.</returns>
    /// <exception cref="RunException">The program failed or logged an error; the message is the one logged.</exception>
    /// <exception cref="AggregateException">There were several errors; the inner exceptions are as above.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        var resources = await RunUnderMocksAsync(testMocks, testOptions, () => new TestStack(createResources)).ConfigureAwait(false);
        var outputs = resources.OfType<TestStack>().Single().Results;
        return (resources.RemoveAll(resource => resource is TestStack), outputs);
    }

    /// <summary>Runs a program without outputs under mocks.</summary>
    /// <param name="testMocks">Answers for the engine and the providers.</param>
    /// <param name="testOptions">What the program sees of its surroundings.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The resources in the order they were registered, without the stack.</returns>
    /// <exception cref="RunException">The program failed or logged an error; the message is the one logged.</exception>
    /// <exception cref="AggregateException">There were several errors; the inner exceptions are as above.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => TestAsync(testMocks, testOptions, (Action)(() => createResources().GetAwaiter().GetResult()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task})"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        IDictionary<string, object?> CreateWithoutOutputs()
        {
            createResources();
            return new Dictionary<string, object?>();
        }

        return (await TestAsync(testMocks, testOptions, CreateWithoutOutputs).ConfigureAwait(false)).Resources;
    }

    private static TStack CreateStack<TStack>()
        where TStack : Stack
        => (TStack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    private static TStack Resolve<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => serviceProvider.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
            + "Register the type with the service provider before calling RunAsync.");

    // Asynchronous so that the running program is set for the code called from here only, not for the caller's.
    private static async Task<ImmutableArray<Resource>> RunUnderMocksAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        var deployment = new Deployment(mocks, options);
        Instance = new DeploymentInstance(deployment);
        await deployment.Runner.RunAsync(createStack, deployment.Log).ConfigureAwait(false);
        return deployment.Log.Errors switch
        {
            [] => deployment.Monitor.Resources,
            [var only] => throw new RunException(only),
            var all => throw new AggregateException(all.Select(error => new RunException(error))),
        };
    }
}
