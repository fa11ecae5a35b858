using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Creates, combines and renders outputs.</summary>
public static partial class Output
{
    /// <summary>Makes a known, public output of a value.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> Create<T>(T value) => Create(Task.FromResult(value));

    /// <summary>Makes a known, public output of a task's result.</summary>
    /// <param name="value">The task that computes the value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>Makes a known, secret output of a value.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Task.FromResult(value));

    /// <summary>Makes a known, secret output of a task's result.</summary>
    /// <param name="value">The task that computes the value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    /// <summary>Makes a secret copy of an output; the original stays as it is.</summary>
    /// <param name="value">The output to copy.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Change(data => Task.FromResult(data with { IsSecret = true }));
    }

    /// <summary>Makes a copy of an output that is not secret; the original stays as it is.</summary>
    /// <param name="output">The output to copy.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> Unsecret<T>(Output<T> output)
        => output.Change(data => Task.FromResult(data with { IsSecret = false }));

    /// <summary>Whether an output is secret, once it has resolved.</summary>
    /// <param name="output">The output to ask.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
        => (await output.Data.ConfigureAwait(false)).IsSecret;

    /// <summary>Combines inputs into one output of all their values, in order.</summary>
    /// <param name="inputs">The inputs; the result is unknown, or secret, when any of them is.</param>
    /// <typeparam name="T">The type of each value.</typeparam>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => Gather([.. inputs]);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Gather([.. inputs]);

    /// <summary>Combines outputs into one output of all their values, in order.</summary>
    /// <param name="outputs">The outputs; the result is unknown, or secret, when any of them is.</param>
    /// <typeparam name="T">The type of each value.</typeparam>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <inheritdoc cref="All{T}(Output{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => Gather([.. outputs.Select(output => (Input<T>)output)]);

    /// <summary>Renders an interpolated string whose holes may be inputs or outputs, in the invariant culture.</summary>
    /// <param name="formattableString">The interpolated string.</param>
    /// <returns>The text; unknown, or secret, when any hole is.</returns>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(Untyped).ToArray();
        return All(holes).Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    /// <summary>Renders a value as JSON; inputs and outputs anywhere inside it are replaced by their values.</summary>
    /// <param name="value">The value to render.</param>
    /// <param name="options">How to render it; null for the defaults of System.Text.Json.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The JSON; unknown, or secret, when any part of the value is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(OutputJson.WriteAsync(value, options));
    }

    /// <summary>Reads a value from JSON; inputs and outputs inside the type are created as secret as the JSON is.</summary>
    /// <param name="json">The JSON to read.</param>
    /// <param name="options">How to read it; null for the defaults of System.Text.Json.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(OutputJson.ReadAsync<T>(json, options));
    }

    private static Output<ImmutableArray<T>> Gather<T>(ImmutableArray<Input<T>> inputs)
        => Gather(async gathering =>
        {
            var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
            foreach (var input in inputs)
                values.Add(await gathering.TakeAsync(input).ConfigureAwait(false));
            return values.MoveToImmutable();
        });

    private static Input<object?> Untyped(object? hole)
    {
        var output = hole is IInput input ? input.ToOutput() : hole as IOutput;
        return output is null ? Create(hole) : new Output<object?>(output.GetDataAsync());
    }
}
