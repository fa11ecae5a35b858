using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Refers to a stack.</summary>
    /// <param name="name">The name of the reference, and of the stack unless <paramref name="args"/> names another.</param>
    /// <param name="args">Which stack; null for the one named <paramref name="name"/>.</param>
    /// <param name="options">How to manage the reference; null for the defaults.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The name of the other stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All its outputs; secret when any of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of its secret outputs.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, secret only if it itself is; null when the stack has no such output.</summary>
    /// <param name="name">The name of the output.</param>
    public Output<object?> GetOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(both => both.Item2.TryGetValue(both.Item1, out var value) ? value : null));

    /// <summary>One output, secret only if it itself is. A missing output makes the result fail.</summary>
    /// <param name="name">The name of the output.</param>
    public Output<object> RequireOutput(Input<string> name)
        => WithOwnSecretness(name, Output.Tuple(name, (Input<string>)Name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")));

    /// <summary>One output as a plain value; neither member is set when the stack has no such output.</summary>
    /// <param name="name">The name of the output.</param>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>One output as a plain value; null when it is unknown or the stack has no such output.</summary>
    /// <param name="name">The name of the output.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException(
                "Cannot call 'GetOutputValueAsync' if the referenced stack has secret outputs. Use 'GetOutput' instead.")
            : data.Value;
    }

    /// <summary>One output as a plain value.</summary>
    /// <param name="name">The name of the output.</param>
    /// <exception cref="KeyNotFoundException">The stack has no such output.</exception>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException(
                "Cannot call 'RequireOutputValueAsync' if the referenced stack has secret outputs. Use 'RequireOutput' instead.")
            : data.Value;
    }

    private Output<T> WithOwnSecretness<T>(Input<string> name, Output<T> value)
        => value.Change(async data => data with { IsSecret = await IsSecretAsync(name).ConfigureAwait(false) });

    /// <summary>Whether the named output is secret; when that cannot be told, whether any output is.</summary>
    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var nameData = await name.ToOutput().Data.ConfigureAwait(false);
        var secretNames = await SecretOutputNames.Data.ConfigureAwait(false);
        return nameData.IsKnown && secretNames.IsKnown
            ? secretNames.Value.Contains(nameData.Value)
            : (await Outputs.Data.ConfigureAwait(false)).IsSecret;
    }
}
