using System.Diagnostics;

namespace Infra.Tests.Support;

/// <summary>
/// The command line with a model that was built again, with a team's releases in it: what ./infractl does for a user, without building what
/// a release is no part of.
/// </summary>
internal sealed class BuiltProgram : IDisposable
{
    private static readonly string[] Files = ["global.json", ".editorconfig", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    /// <summary>Where the build put the program, beside these tests.</summary>
    internal static readonly string Built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Infra.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-program-");

    /// <summary>Builds the program.</summary>
    /// <param name="releases">The folder of the team's releases.</param>
    internal BuiltProgram(string releases)
    {
        foreach (var file in Files) RepositoryFolder.File(file).CopyTo(Path.Combine(_folder.FullName, file));
        Copy(RepositoryFolder.File("Infra.Model").FullName, Path.Combine(_folder.FullName, "Infra.Model"));
        Copy(releases, Path.Combine(_folder.FullName, "releases"));
        Copy(Built, Path.Combine(_folder.FullName, "program"));

        var (code, output) = Start(_folder.FullName, "build", "Infra.Model", "--output", "program", "-nologo", "-v", "quiet", "-clp:NoSummary", "-p:RunAnalyzers=false", "-p:NuGetAudit=false", "-p:UseSharedCompilation=false", "-nodeReuse:false");
        Assert.True(code == 0, output);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Runs a command that has to end well.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="words">The words after <c>./infractl</c>.</param>
    /// <returns>What it printed.</returns>
    internal string Run(string project, params string[] words)
    {
        var (code, output) = Start(project, ["exec", Path.Combine(_folder.FullName, "program", "Infra.Cli.dll"), "--project", project, .. words]);
        Assert.True(code == 0, $"./infractl {string.Join(' ', words)}: exit code {code}\n{output}");
        return output;
    }

    private static (int Code, string Output) Start(string folder, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.GetAwaiter().GetResult());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
