namespace Pulumi;

/// <summary>What a resource argument accepts: a plain value or an <see cref="Output{T}"/> of it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private protected Input(Output<T> output) => Resolved = output ?? throw new ArgumentNullException(nameof(output));

    private protected Output<T> Resolved { get; set; }

    /// <summary>Accepts a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => Output.Create(value);

    /// <summary>Accepts an output.</summary>
    /// <param name="value">The output.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>Reads an input as the output it stands for.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input) => input.Resolved;

    IOutput IInput.ToOutput() => Resolved;
}
