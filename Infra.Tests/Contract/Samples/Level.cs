namespace Infra.Tests.Contract.Samples;

/// <summary>A numbered value.</summary>
public enum Level
{
    Low,
    High,
}
