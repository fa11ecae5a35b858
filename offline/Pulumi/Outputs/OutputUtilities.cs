using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs. For tests and tools: a program that does this loses secrets and dependencies.</summary>
public static class OutputUtilities
{
    /// <summary>Makes an output that never becomes known.</summary>
    /// <param name="value">The value it would have.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(OutputData.Unknown(value)));

    /// <summary>Makes an output that never becomes known.</summary>
    /// <param name="valueFactory">Would compute the value; it is never called.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => CreateUnknown<T>(default(T)!).Apply(_ => valueFactory());

    /// <summary>Makes a copy of an output that also depends on a resource.</summary>
    /// <param name="output">The output to copy.</param>
    /// <param name="resource">The resource to add.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.Change(data => Task.FromResult(data with { Resources = data.Resources.Add(resource) }));
    }

    /// <summary>Whether an output has a value, once it has resolved.</summary>
    /// <param name="output">The output to ask.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsKnown;

    /// <summary>The value of an output, or the default of its type when it is unknown.</summary>
    /// <param name="output">The output to ask.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);

    /// <summary>The resources an output was computed from.</summary>
    /// <param name="output">The output to ask.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.Data.ConfigureAwait(false)).Resources;
}
