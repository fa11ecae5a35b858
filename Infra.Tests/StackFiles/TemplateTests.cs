using Infra.Cli;
using Infra.Cli.StackFiles;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.StackFiles;

/// <summary>What <c>pulumi new</c> asks for, and what becomes of the answer.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class TemplateTests
{
    [Fact]
    public void Template_InTheProjectFile_AsksForWhatTheStackFileReads()
    {
        var templates = new[] { TestEnvironments.Folder, RepositoryFolder.Root }.Select(Template).OfType<string>().ToList();

        Assert.NotEmpty(templates);
        Assert.All(templates, template => Assert.Equal([$"infra:{EnvironmentSettings.AccountKey}"], NodeJson.Parse(template).At("config").Entries.Keys));
    }

    // https://github.com/pulumi/pulumi/blob/1b5949891b3c/pkg/cmd/pulumi/templates/project_templates.go (transform), read 2026-11-22
    [Fact]
    public void Files_OfATemplate_HoldNothingThatItReplaces()
    {
        // What pulumi new made is no template any more.
        if (Template(RepositoryFolder.Root) is null) return;

        string[] replaced = ["${" + "PROJECT}", "${" + "DESCRIPTION}"];
        string[] ignored = [".git", "artifacts", "node_modules", "bin", "obj"];

        Assert.DoesNotContain(
            Files(RepositoryFolder.Root),
            file => File.ReadAllText(file.FullName) is var text && replaced.Any(placeholder => text.Contains(placeholder, StringComparison.Ordinal)));

        IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
            folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !ignored.Contains(inner.Name)).SelectMany(Files));
    }

    [Fact]
    public async Task Answer_InAStackFile_IsTheAccountOfEverything()
    {
        using var project = new StackProject().WithLike("dev", "dev", ("config:\n", "config:\n  infra:account: \"444444444444\"\n"));

        var result = await project.RunAsync("plan", "dev", "--json");

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.Contains("\"account\": \"444444444444\"", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("111111111111", result.Output, StringComparison.Ordinal);
    }

    private static string? Template(DirectoryInfo project) =>
        StackReader.Read("Pulumi.yaml", File.ReadAllText(Path.Combine(project.FullName, "Pulumi.yaml")), "template")?.Json;
}
