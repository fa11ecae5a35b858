using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class OptionsTests
{
    [Fact]
    public void Lists_NeverSet_AreEmptyNotNull()
    {
        var options = new CustomResourceOptions();

        Assert.Empty(options.IgnoreChanges);
        Assert.Empty(options.ReplaceOnChanges);
        Assert.Empty(options.HideDiffs);
        Assert.Empty(options.Aliases);
        Assert.Empty(options.ResourceTransformations);
        Assert.Empty(options.ResourceTransforms);
        Assert.Empty(options.AdditionalSecretOutputs);
        Assert.Empty(options.EnvVarMappings);
        Assert.True(options.Hooks.IsEmpty);
        Assert.NotNull(options.DependsOn);
        Assert.Null(options.Protect);
        Assert.Null(options.RetainOnDelete);
        Assert.Null(options.DeleteBeforeReplace);
    }

    [Fact]
    public void Merge_OfNulls_IsEmpty()
    {
        var merged = CustomResourceOptions.Merge(null, null);

        Assert.Null(merged.Protect);
        Assert.Empty(merged.IgnoreChanges);
    }

    [Fact]
    public void Merge_OfSingleValues_TakesTheSecondWhereItHasOne()
    {
        var first = new CustomResourceOptions
        {
            Protect = true,
            Version = "1.0.0",
            DeleteBeforeReplace = true,
            ImportId = "a",
            RetainOnDelete = true,
        };
        var second = new CustomResourceOptions { Protect = false, PluginDownloadURL = "u", ImportId = "b", Urn = "urn" };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.False(merged.Protect);
        Assert.Equal("1.0.0", merged.Version);
        Assert.Equal("u", merged.PluginDownloadURL);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.True(merged.RetainOnDelete);
        Assert.Equal("b", merged.ImportId);
        Assert.Equal("urn", merged.Urn);
    }

    [Fact]
    public void Merge_OfLists_JoinsThemInOrder()
    {
        var first = new CustomResourceOptions
        {
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "r" },
            AdditionalSecretOutputs = { "s" },
            HideDiffs = { "h" },
        };
        var second = new CustomResourceOptions
        {
            IgnoreChanges = { "b", "a" },
            AdditionalSecretOutputs = { "t" },
            Aliases = { new Alias { Name = "n" } },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal(["a", "b", "a"], merged.IgnoreChanges);
        Assert.Equal(["r"], merged.ReplaceOnChanges);
        Assert.Equal(["s", "t"], merged.AdditionalSecretOutputs);
        Assert.Equal(["h"], merged.HideDiffs);
        Assert.Single(merged.Aliases);
    }

    [Fact]
    public void Merge_OfOptions_ChangesNeither()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" }, Protect = true };

        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("c");

        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
        Assert.Null(first.Protect);
    }

    [Fact]
    public void Merge_OfEnvironmentMappings_ChangesTheFirst()
    {
        var first = new CustomResourceOptions { EnvVarMappings = { ["a"] = "1" } };

        var merged = CustomResourceOptions.Merge(first, new CustomResourceOptions { EnvVarMappings = { ["a"] = "2", ["b"] = "3" } });

        Assert.Equal(("2", "3"), (merged.EnvVarMappings["a"], merged.EnvVarMappings["b"]));
        Assert.Same(merged.EnvVarMappings, first.EnvVarMappings);
    }

    [Fact]
    public void Merge_OfTimeouts_TakesAllOfTheSecond()
    {
        var first = new CustomTimeouts { Create = TimeSpan.FromMinutes(1), Delete = TimeSpan.FromMinutes(2) };
        var second = new CustomTimeouts { Update = TimeSpan.FromMinutes(3) };

        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { CustomTimeouts = first }, new CustomResourceOptions { CustomTimeouts = second }).CustomTimeouts!;

        Assert.Equal((null, TimeSpan.FromMinutes(3), null), (merged.Create, merged.Update, merged.Delete));
    }

    [Fact]
    public async Task Merge_OfDependencies_JoinsThem()
    {
        CustomResourceOptions? merged = null;

        var resources = await new RecordingMocks().UpdateAsync(() =>
        {
            var (first, second) = (new Thing("a"), new Thing("b"));
            merged = CustomResourceOptions.Merge(
                new CustomResourceOptions { DependsOn = { first } },
                new CustomResourceOptions { DependsOn = { second }, Parent = first, DeletedWith = second });
        });

        Assert.Equal(["a", "b"], (await merged!.DependsOn.ToOutput().ValuesAsync()).Select(resource => resource.GetResourceName()));
        Assert.Same(resources[0], merged.Parent);
        Assert.Same(resources[1], merged.DeletedWith);
    }

    [Fact]
    public async Task Merge_OfProviders_TakesTheLastOfEachPackage()
    {
        ComponentResourceOptions? merged = null;

        await new RecordingMocks().UpdateAsync(() => merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { new TestProvider("a1", package: "a"), new TestProvider("b1", package: "b") } },
            new ComponentResourceOptions { Providers = { new TestProvider("a2", package: "a") } }));

        Assert.Equal(["b1", "a2"], merged!.Providers.Select(provider => provider.GetResourceName()));
    }

    [Fact]
    public void HookBinding_Concatenated_JoinsEachStep()
    {
        var first = new ResourceHookBinding();
        var second = new ResourceHookBinding();

        var both = first.Concat(second);

        Assert.True(both.IsEmpty);
        Assert.NotSame(first, first.Clone());
    }
}
