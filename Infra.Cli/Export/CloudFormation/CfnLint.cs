using System.Text.RegularExpressions;
using Infra.Cli.Files;
using Infra.Cli.Tools;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>cfn-lint as it is installed on this machine.</summary>
internal sealed partial record CfnLint(string Program)
{
    internal static readonly Finding Missing = new(null, "no cfn-lint command", "install it with pipx install cfn-lint, or pip install cfn-lint");

    // A command that pyenv or a virtual environment put on the path may stand for another; the package itself knows where it is.
    private const string Where = "import cfnlint, os; print(os.path.dirname(cfnlint.__file__)); print(cfnlint.version.__version__)";

    /// <summary>Finds the program.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UserException">It is not installed.</exception>
    internal static CfnLint Find(Func<string, string?> variable) => new(ToolPath.Find("cfn-lint", variable("PATH")) ?? throw new UserException([Missing]));

    /// <summary>Checks templates.</summary>
    /// <param name="files">The files of an export.</param>
    /// <param name="templates">The paths of the templates among them.</param>
    /// <param name="region">The region that they are for.</param>
    /// <param name="stop">Stops the check.</param>
    /// <returns>What cfn-lint finds wrong; <see langword="null"/> if nothing is.</returns>
    internal async Task<string?> ProblemAsync(IReadOnlyDictionary<string, string> files, IEnumerable<string> templates, string region, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        FileTree.Write(folder.FullName, files);
        var result = await new Tool(Program, folder.FullName, Isolation.Variables(folder.FullName)).RunAsync(["--regions", region, "--format", "parseable", "--", .. templates], stop);
        return result.ExitCode == 0 ? null : $"{result.Output}{result.Errors}".Trim();
    }

    /// <summary>Takes the table of types from the program's data.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="stop">Stops the program.</param>
    /// <exception cref="UserException">The data is not where it is expected.</exception>
    internal async Task<string> SchemaAsync(Func<string, string?> variable, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var python = Interpreter() ?? ToolPath.Find("python3", variable("PATH")) ?? throw new UserException([Missing]);
        var answer = await new Tool(python, folder.FullName, Isolation.Variables(folder.FullName)).RunAsync(["-c", Where], stop);
        if (answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not [var package, var version])
            throw new UserException($"found that {python} does not know the package of cfn-lint", $"{Missing.Remedy}");

        // The schemas of one region; a type has the same in all that the project knows.
        var schemas = Path.Combine(package.Trim(), "data", "schemas");
        var hashes = TypeOfRegion().Matches(await File.ReadAllTextAsync(Path.Combine(schemas, "providers", "eu_central_1.py"), stop))
            .ToDictionary(match => match.Groups["type"].Value, match => match.Groups["hash"].Value);
        return TypeSchemas.Extract($"cfn-lint {version.Trim()}, eu-central-1", type =>
        {
            if (!hashes.TryGetValue(type, out var hash)) return null;

            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(schemas, "resources", $"{hash}.json")));
            return json.RootElement.Clone();
        });
    }

    // The first line of a script names the interpreter whose packages it uses; that of a shim names a shell.
    private string? Interpreter() => File.ReadLines(Program).FirstOrDefault() is { } first && first.StartsWith("#!/", StringComparison.Ordinal) && first.Contains("/python", StringComparison.Ordinal)
        ? first[2..].Trim()
        : null;

    [GeneratedRegex("\"(?<type>AWS::[A-Za-z0-9:]+)\": \"(?<hash>[0-9a-f]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex TypeOfRegion();
}
