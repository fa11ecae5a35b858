using System.Security.Cryptography;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Frozen;

/// <summary>
/// What is deployed survives: the stack files of a revision still plan every resource that they planned then. More resources may be
/// planned; options and inputs may change where an issue asks for it, and then in place.
/// </summary>
[Collection(DeploymentCollection.Name)]
public sealed class FrozenResourcesTests
{
    public static TheoryData<string, string> Environments => FrozenRevision.Environments;

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Resources_OfAFrozenEnvironment_AreAllPlannedAsTheyWere(string revision, string environment)
    {
        var planned = (await PlanAsync(revision, environment)).ToDictionary(resource => resource.Urn, resource => resource.Identity);

        var file = $"{revision}/resources-{environment}.txt";
        var lost = from line in FrozenRevision.Lines(file, planned.Select(resource => $"{resource.Key}  {resource.Value}")).Index()
                   let parts = line.Item.Split("  ", 2)
                   let found = planned.GetValueOrDefault(parts[0])
                   where found != parts[1]
                   select found is null
                       ? $"Frozen/{file}:{line.Index + 1}: found no \"{parts[0]}\"; it is deployed, so declare it with the same types, parents and name"
                       : $"Frozen/{file}:{line.Index + 1}: {parts[0]}: found \"{found}\"; it is deployed as \"{parts[1]}\", so declare it with the same parent and names";
        FrozenRevision.HasLost(lost);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Options_OfAFrozenEnvironment_ChangeOnlyWhereAnIssueAsks(string revision, string environment)
    {
        var frozen = FrozenRevision.Lines($"{revision}/resources-{environment}.txt").Select(line => line.Split("  ")[0]).ToHashSet();

        var options = (await PlanAsync(revision, environment)).Where(resource => frozen.Contains(resource.Urn)).Select(resource => $"{resource.Urn}  {resource.Options}\n");

        GoldenFile.Matches(
            FrozenRevision.Folder,
            $"{revision}/options-{environment}.txt",
            string.Concat(options),
            "the options of what is deployed change only where an issue asks for it, and in place: name the issue in the commit");
    }

    // Users have stack files like these: neither they nor what they planned are edited to suit the program.
    [Theory]
    [InlineData("1db0685/Pulumi.yaml", "0fdb9b3d25f229fc")]
    [InlineData("1db0685/Pulumi.dev.yaml", "d5e411d26b62a9a5")]
    [InlineData("1db0685/Pulumi.prod.yaml", "a1e12cdbeeec17cb")]
    [InlineData("1db0685/Pulumi.staging.yaml", "0f90168f0ed741d7")]
    [InlineData("1db0685/Pulumi.whole.yaml", "e52c445a52dda059")]
    [InlineData("1db0685/resources-dev.txt", "b545f2fde6303552")]
    [InlineData("1db0685/resources-prod.txt", "f6c6f242961c3762")]
    [InlineData("1db0685/resources-staging.txt", "8ca0ab324face116")]
    [InlineData("1db0685/resources-whole.txt", "dbdb24d70f24118b")]
    [InlineData("1db0685/hashed-dev.txt", "4a4800116ff3c00e")]
    [InlineData("1db0685/hashed-prod.txt", "764e0d15eadaa3a9")]
    [InlineData("1db0685/hashed-staging.txt", "f3a99f7580962502")]
    [InlineData("1db0685/hashed-whole.txt", "c05a30564b9d1002")]
    public void Files_OfAFrozenRevision_AreNeverEdited(string file, string digest)
    {
        var path = Path.Combine(FrozenRevision.Folder, file);

        Assert.True(File.Exists(path), $"Frozen/{file}: found no file; restore it from git");
        var found = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16];
        Assert.True(found == digest, $"Frozen/{file}: found the SHA-256 digest \"{found}\" instead of \"{digest}\"; restore the file from git, as what was deployed does not change");
    }

    private static async Task<IReadOnlyList<DeployedResource>> PlanAsync(string revision, string environment)
    {
        var result = await Support.Cli.RunInAsync(Path.Combine(FrozenRevision.Folder, revision), "plan", environment, "--json");

        Assert.True(result.ExitCode == ExitCode.Good, $"Frozen/{revision}: found a stack file that the program refuses; keep reading what is deployed:\n{result.Errors}");
        return DeployedResource.In(result.Output);
    }
}
