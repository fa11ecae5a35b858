using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Cli.Schema;
using Infra.Cli.StackFiles;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Corpus;
using Infra.Tests.Support;

namespace Infra.Tests.Schema;

public sealed class StackFileSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(StackFileSchema.Write())!.AsObject();

    public static TheoryData<string> StackFiles => TestEnvironments.Data;

    public static TheoryData<string> WrongInStructure => [.. SettingsCorpus.Of("structure").Select(item => item.Name)];

    public static TheoryData<string> WrongInValues => [.. SettingsCorpus.Of("values").Select(item => item.Name)];

    [Fact]
    public void Schema_InTheRepository_IsTheOneOfTheSettings() => Assert.True(
        File.ReadAllText(RepositoryFolder.File(StackFileSchema.Path).FullName) == StackFileSchema.Write(),
        $"found another schema in {StackFileSchema.Path} than the settings have; run ./infractl schema > {StackFileSchema.Path}");

    [Fact]
    public async Task Page_InTheRepository_IsTheOneOfTheSettings() => Assert.Equal(
        new CliResult(ExitCode.Good, "", ""),
        await Support.Cli.RunAsync("schema", "--markdown", "--check", RepositoryFolder.File(SettingsPage.Path).FullName));

    [Fact]
    public void Page_OfTheSettings_HasARowForEverySetting()
    {
        var page = SettingsPage.Write();

        Assert.All(
            typeof(EnvironmentSettings).Assembly.GetTypes().SelectMany(type => type.GetProperties()).Where(property => property.IsDefined(typeof(SettingAttribute), inherit: false)),
            property => Assert.Contains($"\n| `{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}` |", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(StackFiles))]
    public void StackFile_OfAnEnvironment_FitsTheSchemaAndNamesIt(string environment)
    {
        var text = TestEnvironments.TextOf(environment);

        Assert.StartsWith($"# yaml-language-server: $schema={StackFileSchema.Path}\n", text, StringComparison.Ordinal);
        Assert.Empty(Misfits(text));
    }

    [Fact]
    public void StackFile_WithWhatPulumiKeepsThere_FitsTheSchema() => Assert.Empty(Misfits(
        $"encryptionsalt: v1:abc\nsecretsprovider: awskms://alias/pulumi\nenvironment: [shared]\n{TestEnvironments.TextOf("dev")}  aws:region: eu-central-1\n"));

    [Fact]
    public void StackFile_WithoutSettings_DoesNotFitTheSchema() =>
        Assert.Equal(["/config: required infra:environment"], Misfits("config:\n  aws:region: eu-central-1\n"));

    [Fact]
    public void StackFile_WithEverySetting_FitsTheSchema() => Assert.Empty(JsonSchemaChecker.Misfits(
        Schema,
        new JsonObject { ["config"] = new JsonObject { ["infra:environment"] = JsonNode.Parse(WholeSettings.Json) } }));

    [Theory]
    [MemberData(nameof(WrongInStructure))]
    public void StackFile_ThatIsWrongInStructure_DoesNotFitTheSchema(string name) => Assert.NotEmpty(Misfits(Case("structure", name)));

    [Theory]
    [MemberData(nameof(WrongInValues))]
    public void StackFile_ThatIsWrongInValuesOnly_FitsTheSchema(string name) => Assert.Empty(Misfits(Case("values", name)));

    [Fact]
    public void Patterns_OfAllValues_AreFreeOfWhatOnlyDotNetReads()
    {
        var shapes = typeof(IValue<>).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false, IsAbstract: false } && new ValueConverterFactory().CanConvert(type))
            .Select(type => (type.Name, Shape: ValueConverterFactory.Shape(type)))
            .ToList();

        Assert.NotEmpty(shapes);
        Assert.All(shapes, value => Assert.DoesNotMatch(@"\\[AzZwWdDsSpPbBG]|\(\?[^:=!]", value.Shape ?? ""));
    }

    [Fact]
    public void Descriptions_OfAllSettings_AreTheirDocumentation() => Assert.Equal(
        "How servers reach the internet. none: Not through this network: servers reach the network itself, its VPC endpoints, and what routes of yours lead to. The images of the autoscaler (registry.k8s.io) and of the load balancer controller (public.ecr.aws) have to be reached in such a way. "
        + "single: Through one NAT gateway in the first zone. Its failure, or its zone's, cuts every zone off; cheap enough for development. "
        + "perZone: Through a NAT gateway in each zone, so that a zone depends on no other.",
        Settings()["network"]!["properties"]!["nat"]!["description"]!.GetValue<string>());

    [Fact]
    public void Keys_OfMaps_HaveThePatternOfTheirValues() => Assert.Equal(
        $"^(?:{ValueConverterFactory.Shape(typeof(PoolName))})$",
        Settings()["pools"]!["propertyNames"]!["pattern"]!.GetValue<string>());

    [Fact]
    public async Task SchemaCommand_OfTheRepository_IsSilent() => Assert.Equal(
        new CliResult(ExitCode.Good, "", ""),
        await Support.Cli.RunAsync("schema", "--check", RepositoryFolder.File(StackFileSchema.Path).FullName));

    [Fact]
    public async Task SchemaCommand_WithoutAFile_PrintsTheSchema() =>
        Assert.Equal(new CliResult(ExitCode.Good, StackFileSchema.Write(), ""), await Support.Cli.RunAsync("schema"));

    [Fact]
    public async Task SchemaCommand_OfAnotherFile_SaysWhatToRun()
    {
        var file = Path.Combine(TestEnvironments.Folder.FullName, "Pulumi.yaml");

        Assert.Equal(
            new CliResult(ExitCode.Findings, $"{file}: found another schema than the settings have; run ./infractl schema > {StackFileSchema.Path}\n", ""),
            await Support.Cli.RunAsync("schema", "--check", file));
    }

    [Fact]
    public async Task SchemaCommand_OfAFileThatIsNotThere_IsRefused() => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", $"found no file /nowhere/schema.json; run ./infractl schema > {StackFileSchema.Path}\n"),
        await Support.Cli.RunAsync("schema", "--check", "/nowhere/schema.json"));

    private static string Case(string kind, string name) => Encoding.UTF8.GetString(SettingsCorpus.Of(kind).Single(item => item.Name == name).Content);

    private static JsonNode Settings() =>
        Schema["properties"]!["config"]!["properties"]![$"infra:{EnvironmentSettings.ConfigKey}"]!["properties"]!;

    private static IEnumerable<string> Misfits(string yaml) =>
        JsonSchemaChecker.Misfits(Schema, JsonNode.Parse(StackReader.Read("Pulumi.test.yaml", yaml)!.Json!));
}
