namespace Pulumi;

/// <summary>A collection that keeps its elements apart, so that one unknown element does not hide the others.</summary>
internal interface IInputCollection : IInput
{
    IInput Elements { get; }
}
