namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose type argument is not known where it is used.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();

    Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func);
}
