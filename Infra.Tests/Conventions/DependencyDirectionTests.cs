using Infra.Cli;
using Infra.Model.Policies;
using Infra.Model.Settings;

namespace Infra.Tests.Conventions;

public sealed class DependencyDirectionTests
{
    // Each may use those before it, and none of its own level; what lies within one is part of it. A new namespace finds its place here.
    private static readonly string[][] Model =
    [
        ["Infra.Model.Values"],
        ["Infra.Model.Findings", "Infra.Model.Resources"],
        ["Infra.Model.Trees"],
        ["Infra.Model.Policies"],
        ["Infra.Model.Rules"],
        ["Infra.Model.Releases"],
        ["Infra.Model.Instances"],
        ["Infra.Model.Settings"],
        ["Infra.Model.Servers", "Infra.Model.Services", "Infra.Model.Prices", "Infra.Model.Capacities"],
        ["Infra.Model.Plans", "Infra.Model.Lifecycle", "Infra.Model.World", "Infra.Model.Draining"],
        ["Infra.Model.Names", "Infra.Model.Parity", "Infra.Model.Changes", "Infra.Model.Costs", "Infra.Model.Proofs"],
        ["Infra.Model.Environments"],
    ];

    private static readonly string[][] Program =
    [
        ["Infra.Identity"],
        ["Infra.Network"],
        ["Infra.Cluster"],
        ["Infra.AddOns", "Infra.Nodes", "Infra.Baseline", "Infra.Registry", "Infra.Enforcement"],
        ["Infra.Services", "Infra.Extensions"],
        ["Infra"],
    ];

    private static readonly string[][] CommandLine =
    [
        ["Infra.Cli.Files"],
        ["Infra.Cli.StackFiles", "Infra.Cli.Plan", "Infra.Cli.Schema", "Infra.Cli.Tools"],
        ["Infra.Cli.Rules", "Infra.Cli.Cost", "Infra.Cli.Capacities"],
        ["Infra.Cli.Change", "Infra.Cli.Parity", "Infra.Cli.Proofs"],
        ["Infra.Cli.Check", "Infra.Cli.Rollout", "Infra.Cli.Export", "Infra.Cli.Preview", "Infra.Cli.Picture"],
        ["Infra.Cli.Promotion", "Infra.Cli.Creation", "Infra.Cli.Rehearsal", "Infra.Cli.Drain", "Infra.Cli.Preflight", "Infra.Cli.Charts"],
        ["Infra.Cli.Simulation", "Infra.Cli.Report", "Infra.Cli.Releases", "Infra.Cli.Prices"],
        ["Infra.Cli.Commands"],
    ];

    [Fact]
    public void Namespaces_OfTheModel_UseOnlyWhatComesBefore() => AssertDirection(typeof(EnvironmentSettings), "Infra.Model.", Model);

    [Fact]
    public void Namespaces_OfTheProgram_UseOnlyWhatComesBefore() => AssertDirection(typeof(EnvironmentStack), "Infra", Program);

    [Fact]
    public void Namespaces_OfTheCommandLine_UseOnlyWhatComesBefore() => AssertDirection(typeof(ExitCode), "Infra.Cli.", CommandLine);

    [Fact]
    public void Model_OfTheProject_KnowsNeitherPulumiNorWhatIsBuiltOnIt() => Assert.DoesNotContain(
        typeof(EnvironmentSettings).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Infra", StringComparison.Ordinal) || assembly.Name!.StartsWith("Pulumi", StringComparison.Ordinal));

    [Fact]
    public void Program_AndItsPackages_KnowNothingOfTheCommandLine() => Assert.Equal(
        ["Infra.Model"],
        typeof(EnvironmentStack).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(name => name.StartsWith("Infra", StringComparison.Ordinal)));

    [Fact]
    public void MemberReferences_OfThisMethod_SeeWhatItsBodyUses()
    {
        // What the tests above go by: a type that only a method's body names is seen.
        _ = new Statement { Actions = [] }.ToString();

        Assert.Contains(typeof(Statement), MemberReferences.Of(typeof(DependencyDirectionTests)));
    }

    private static void AssertDirection(Type inAssembly, string prefix, string[][] levels)
    {
        var level = levels.Index().SelectMany(item => item.Item.Select(name => (name, item.Index))).ToDictionary();
        var types = inAssembly.Assembly.GetTypes().Where(type => IsOurs(type, prefix)).ToList();

        var placeless = types.Select(Place).Where(name => !level.ContainsKey(name)).Distinct();
        Assert.True(!placeless.Any(), $"found {string.Join(", ", placeless)} on no level; say in {nameof(DependencyDirectionTests)} what it may use");

        var wrong = from type in types
                    from used in MemberReferences.Of(type)
                    where IsOurs(used, prefix) && used.Assembly == type.Assembly
                    where Place(used) != Place(type) && level[Place(used)] >= level[Place(type)]
                    select $"{type.FullName} uses {used.FullName}";
        Convention.HasNo(wrong);
    }

    // What lies below a namespace is a part of it: two steps below the program, three below the model and the command line.
    private static string Place(Type type)
    {
        var steps = type.Namespace!.Split('.');
        return string.Join('.', steps.Take(steps.ElementAtOrDefault(1) is "Cli" or "Model" ? 3 : 2));
    }

    private static bool IsOurs(Type type, string prefix) =>
        type.Namespace is { } name && (name == prefix || name.StartsWith(prefix.EndsWith('.') ? prefix : $"{prefix}.", StringComparison.Ordinal));
}
