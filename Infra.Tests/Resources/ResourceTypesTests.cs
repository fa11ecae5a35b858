using System.Text.RegularExpressions;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Resources;

[Collection(DeploymentCollection.Name)]
public sealed partial class ResourceTypesTests
{
    private const string Folder = "Infra.Model/Resources";

    /// <summary>The file that holds a type's entry, or the one in which it is to be: that of the types of its service.</summary>
    /// <param name="token">The type token.</param>
    internal static string FileOf(string token)
    {
        var entries = Directory.GetFiles(Path.Combine(RepositoryFolder.Root.FullName, Folder), "ResourceTypes.*.cs")
            .Where(file => Path.GetFileName(file) != "ResourceTypes.CloudFormation.cs")
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file))).ToList();
        string? Holding(string text) => entries.Find(file => file.Text.Contains($"\"{text}", StringComparison.Ordinal)).Name;

        return $"{Folder}/{Holding($"{token}\"") ?? Holding(token.Split('/')[0]) ?? (ResourceTypes.IsAws(token) ? "ResourceTypes.Services.cs" : "ResourceTypes.Others.cs")}";
    }

    [Fact]
    public async Task Catalogue_OfEveryTypeThatIsPlanned_AnswersEveryQuestion()
    {
        var whole = new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(WholeSettings.Json));
        // An extension may declare any type.
        List<EnvironmentPlan> plans = [await PlanRecorder.RecordAsync(whole with { Settings = whole.Settings with { Extensions = new Dictionary<ExtensionName, FreeMap>() } })];
        foreach (var environment in TestEnvironments.Names) plans.Add(await TestEnvironments.PlanAsync(environment));

        Convention.HasNo(
            from type in plans.SelectMany(plan => plan.Resources).Where(resource => resource.Kind != ResourceKind.Component).Select(resource => resource.Address.Type).Distinct()
            from question in Unanswered(type)
            select $"{type}: found no {question}; add it in {FileOf(type)}");
    }

    [Fact]
    public void Parts_OfTheCatalogue_BelongToATypeThatTheEmulatorLists() => Convention.HasNo(
        from type in ResourceTypes.All
        where type.Emulation?.Whole is { } whole && ResourceTypes.Of(whole)?.Emulation is not { Whole: null, Refusal: null }
        select $"{type.Token}: found {type.Emulation?.Whole}, which an inventory does not list; name another in {FileOf(type.Token)}");

    [Fact]
    public void Services_OfTheCatalogue_AreEndpointsOfTheProvider() => Convention.HasNo(
        from type in ResourceTypes.All
        where type.Terraform is not null && !ProviderFacts.Aws.Provider.Blocks["endpoints"].Attributes.ContainsKey(type.Service)
        select $"{type.Token}: found the service \"{type.Service}\", which is no endpoint of {ProviderFacts.Source} {ProviderFacts.Version}; write Service in {FileOf(type.Token)}");

    [Fact]
    public void Schema_OfTheProvider_HoldsTheTypesOfTheCatalogueAndNoOther() => Assert.True(
        ResourceTypes.All.Select(type => type.Terraform).OfType<string>().Order(StringComparer.Ordinal).SequenceEqual(ProviderFacts.Aws.Resources.Keys),
        $"{ProviderFacts.Path}: found other types than the catalogue has; run ./infractl export terraform-schema > {ProviderFacts.Path}");

    // What the provider has may not be left out.
    [Fact]
    public void MissingProperties_AllOfThem_AreLackedByTheProvider() => Convention.HasNo(
        from type in ResourceTypes.All
        from missing in type.MissingInTerraform
        where ReferenceExpression.Path(ProviderFacts.Aws.Resources[type.Terraform!], missing.Path) is not null
        select $"{type.Token}: found {missing.Path} in the provider; remove it from {FileOf(type.Token)}");

    [Fact]
    public void TypeTokens_OfTheProject_StandInTheCatalogueAlone() => Convention.HasNo(
        from folder in (string[])["Infra.Model", "Infra", "Infra.Cli"]
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root.FullName, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(RepositoryFolder.Root.FullName, file).Replace(Path.DirectorySeparatorChar, '/')
        where !path.StartsWith(Folder, StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
        from Match token in TypeToken().Matches(File.ReadAllText(file))
        select $"{path}: found {token.Value}; write a constant of {nameof(ResourceTypes)}");

    [Fact]
    public void StageWords_OfLabels_AreThoseOfSettings() => Assert.Equal(
        Enum.GetNames<Stage>().Select(name => name.ToLowerInvariant()),
        [StageWord.Test, StageWord.Enabled, StageWord.Draining]);

    private static IEnumerable<string> Unanswered(string token)
    {
        if (ResourceTypes.Of(token) is not { } type) return ["entry in the catalogue"];

        var isAws = ResourceTypes.IsAws(token);
        var schema = type.Terraform is { } name ? ProviderFacts.Aws.Resources.GetValueOrDefault(name) : null;
        (string Question, bool IsOpen)[] questions =
        [
            (nameof(type.Highlights), type.Highlights is null),
            (nameof(type.Replaces), type.Replaces is null && (isAws || ResourceTypes.IsKubernetes(token))),
            (nameof(type.Loss), type.Loss is null && (isAws || ResourceTypes.IsKubernetes(token))),
            (nameof(type.Terraform), isAws && type.Terraform is null),
            (nameof(type.Emulation), isAws && type.Emulation is null),
            (nameof(type.Actions), isAws && type.Actions is null),
            (nameof(type.Name), type.Name is null && (ResourceTypes.IsKubernetes(token) || schema?.Attributes.ContainsKey("name") == true)),
        ];
        return questions.Where(question => question.IsOpen).Select(question => question.Question);
    }

    [GeneratedRegex("""
        "(aws|kubernetes|eks|pulumi):[\w.]+(/\w+)?:\w*"
        """)]
    private static partial Regex TypeToken();
}
