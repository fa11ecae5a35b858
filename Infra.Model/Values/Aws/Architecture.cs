namespace Infra.Model.Values.Aws;

/// <summary>A processor architecture.</summary>
public enum Architecture
{
    /// <summary>AWS Graviton.</summary>
    Arm64,

    /// <summary>Intel and AMD.</summary>
    X64,
}
