using Infra.Cli.Picture;
using Infra.Model.Findings;

namespace Infra.Tests.Support;

/// <summary>A test that runs a browser, and is skipped with a line where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithBrowserAttribute : FactAttribute
{
    public FactWithBrowserAttribute()
    {
        try
        {
            Program = PictureBrowser.Find(Environment.GetEnvironmentVariable).Program;
        }
        catch (UserException exception)
        {
            Skip = exception.Message;
        }
    }

    /// <summary>The browser.</summary>
    public string? Program { get; }
}
