using Infra.Cli.Tools;

namespace Infra.Tests.Support;

/// <summary>A test that runs programs, and is skipped with a line where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithProgramAttribute : FactAttribute
{
    /// <summary>Names the programs.</summary>
    /// <param name="programs">The programs.</param>
    public FactWithProgramAttribute(params string[] programs)
    {
        Programs = programs;
        var missing = programs.Where(program => ToolPath.Find(program, Environment.GetEnvironmentVariable("PATH")) is null).ToList();
        if (missing.Count > 0) Skip = $"{string.Join(" and ", missing)} not installed";
    }

    /// <summary>The programs.</summary>
    public string[] Programs { get; }
}
