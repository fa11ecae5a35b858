namespace Pulumi;

/// <summary>A union whose type arguments are not known where it is used.</summary>
internal interface IUnion
{
    object Value { get; }
}
