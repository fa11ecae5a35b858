namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type argument is not known where it is used.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
