using System.Collections.Concurrent;
using System.Reflection;
using Infra.Model.Plans;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Conventions;

[Collection(DeploymentCollection.Name)]
public sealed class ComponentTests
{
    public static TheoryData<string> Environments => TestEnvironments.Data;

    private static ConcurrentDictionary<string, Task<EnvironmentPlan>> Plans { get; } = new();

    private static IReadOnlyList<Type> Components { get; } =
        [.. typeof(EnvironmentStack).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComponentResource)) && !type.IsSubclassOf(typeof(Stack)) && IsOurs(type))];

    [Fact]
    public void Components_OfTheProgram_AreFoundByTheseTests() => Assert.True(Components.Count >= 10);

    [Fact]
    public void Components_OfTheProgram_AreSealed() => Convention.HasNo(Components.Where(type => !type.IsSealed).Select(type => type.FullName));

    [Fact]
    public void Components_OfTheProgram_AreMadeInOneWayWithOptionsLast() => Convention.HasNo(
        Components
            .Where(type => type.GetConstructors() is not [var constructor]
                || constructor.GetParameters() is not [.., { Name: "options", HasDefaultValue: true } options]
                || options.ParameterType != typeof(ComponentResourceOptions))
            .Select(type => type.FullName));

    [Fact]
    public void Components_OfTheProgram_HaveATestClassEach()
    {
        var tests = typeof(ComponentTests).Assembly.GetTypes().Select(type => type.FullName).ToHashSet();

        Convention.HasNo(Components.Select(type => $"Infra.Tests{type.FullName!["Infra".Length..]}Tests").Where(name => !tests.Contains(name)));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Components_OfAnEnvironment_AreNamedByNamespaceAndClass(string environment)
    {
        var tokens = Components.Select(type => $"infra:{type.Namespace!.Split('.')[^1].ToLowerInvariant()}:{type.Name}").ToHashSet();

        var plan = await RecordAsync(environment);

        Convention.HasNo(
            plan.Resources.Where(resource => resource.Kind == ResourceKind.Component).Select(resource => resource.Address.Type).Where(type => !tokens.Contains(type)));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Resources_OfAnEnvironment_BelongToAComponentEach(string environment)
    {
        var plan = await RecordAsync(environment);

        Convention.HasNo(plan.Resources
            .Where(resource => resource.Parent is null && resource.Kind is not (ResourceKind.Component or ResourceKind.Provider))
            .Select(resource => resource.Address));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Resources_OfAnEnvironment_AreManagedByADeclaredProvider(string environment)
    {
        var plan = await RecordAsync(environment);
        var providers = plan.Resources.Where(resource => resource.Kind == ResourceKind.Provider).Select(resource => resource.Address).ToHashSet();

        Convention.HasNo(
            plan.Resources
                .Where(resource => resource.Kind == ResourceKind.Custom && (resource.Options.Provider is not { } provider || !providers.Contains(provider)))
                .Select(resource => resource.Address));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task References_OfAnEnvironment_AreToResourcesOfItsPlan(string environment)
    {
        var plan = await RecordAsync(environment);
        var known = plan.Resources.Select(resource => resource.Address).ToHashSet();

        Convention.HasNo(
            from resource in plan.Resources
            from target in resource.References.Select(use => use.Reference.Resource).Concat(resource.Options.DependsOn)
            where !known.Contains(target)
            select $"{resource.Address} refers to {target}");
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Names_OfAnEnvironment_BeginWithIts(string environment)
    {
        var plan = await RecordAsync(environment);

        Convention.HasNo(plan.Resources.Where(resource => !resource.Address.Name.StartsWith($"{environment}-", StringComparison.Ordinal)).Select(resource => resource.Address));
    }

    [Fact]
    public void ComponentClasses_OfTheProgram_KeepNoMutableState() => Convention.HasNo(
        from type in typeof(EnvironmentStack).Assembly.GetTypes()
        where type.Namespace?.StartsWith("Infra", StringComparison.Ordinal) == true
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<')
        select $"{type.FullName}.{field.Name}");

    // A team's extensions are compiled into the program, in namespaces of their own.
    private static bool IsOurs(Type type) => type.Namespace is "Infra" || type.Namespace?.StartsWith("Infra.", StringComparison.Ordinal) == true;

    // Each is recorded once for all sentences about it.
    private static Task<EnvironmentPlan> RecordAsync(string environment) => Plans.GetOrAdd(environment, TestEnvironments.PlanAsync);
}
