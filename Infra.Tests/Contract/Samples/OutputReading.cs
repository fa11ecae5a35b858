using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract.Samples;

/// <summary>Reads outputs in tests; an unknown one has no value to read.</summary>
internal static class OutputReading
{
    public static async Task<T> ValueAsync<T>(this Output<T> output)
    {
        Assert.True(await output.IsKnownAsync(), "the output is unknown");
        return await OutputUtilities.GetValueAsync(output);
    }

    public static async Task<IReadOnlyList<T>> ValuesAsync<T>(this Output<ImmutableArray<T>> output)
        => (await output.ValueAsync()).ToList();

    public static Task<bool> IsKnownAsync<T>(this Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Task<bool> IsSecretAsync<T>(this Output<T> output) => Output.IsSecretAsync(output);

    public static Task<ImmutableHashSet<Resource>> SourcesAsync<T>(this Output<T> output) => OutputUtilities.GetDependenciesAsync(output);
}
