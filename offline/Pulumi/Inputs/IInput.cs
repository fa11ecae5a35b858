namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type argument is not known where it is used.</summary>
internal interface IInput
{
    IOutput ToOutput();
}

/// <summary>A collection that keeps its elements apart, so that one unknown element does not hide the others.</summary>
internal interface IInputCollection : IInput
{
    IInput Elements { get; }
}
