using System.Text.RegularExpressions;
using Infra.Cli.Preview;
using Infra.Tests.Support;

namespace Infra.Tests.Preview;

public sealed partial class OperationTests
{
    [Fact]
    public void Operations_OfTheVerdictTests_AreAllThatThereAre() => Assert.Equal(
        Operation.Changes.Keys.Order(StringComparer.Ordinal),
        VerdictCommandTests.Operations.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    // One step stands for each change of a resource, so that the script counts what the verdict counts.
    [Fact]
    public void Operations_OfTheStepsOfADeployment_AreThoseThatChangeSomething()
    {
        var script = File.ReadAllText(RepositoryFolder.File(".github/scripts/steps.sh").FullName);

        Assert.Equal(
            Operation.Changes.Where(operation => operation.Value is not null && !Operation.MakesSuccessor(operation.Key) && operation.Key != Operation.DeleteReplaced)
                .Select(operation => operation.Key).Order(StringComparer.Ordinal),
            Quoted().Matches(Selection().Match(script).Value).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\.op \| IN\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Selection();

    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
