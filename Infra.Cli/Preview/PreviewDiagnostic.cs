namespace Infra.Cli.Preview;

/// <summary>Something the engine or the program said during a preview.</summary>
internal sealed record PreviewDiagnostic
{
    /// <summary>What was said.</summary>
    public string Message { get; init; } = "";

    /// <summary><c>error</c>, <c>warning</c>, <c>info</c> or <c>info#err</c>.</summary>
    public string Severity { get; init; } = "";
}
