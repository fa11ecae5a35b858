using Infra.AddOns;
using Infra.Model.Releases;
using Infra.Model.Servers;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.AddOns;

[Collection(DeploymentCollection.Name)]
public sealed class AddOnTests
{
    [Fact]
    public async Task AddOn_OfAName_IsTheBuildOfTheRelease()
    {
        var addon = (await DeclareAsync()).One("Addon");

        Assert.Equal(
            (ClusterName.Of(Value.Parse<EnvironmentName>("dev"), MinimalSettings.Parsed), "metrics-server", ReleaseCatalogue.Find(MinimalSettings.Parsed.Release).AddOns["metrics-server"].Version),
            (addon["clusterName"], addon["addonName"], addon["addonVersion"]));
    }

    [Fact]
    public async Task AddOn_OfAName_IsWhatTheProgramSaysAndNobodyElse()
    {
        var addon = (await DeclareAsync()).One("Addon");

        Assert.Equal(
            ("OVERWRITE", "OVERWRITE", "false", null),
            (addon["resolveConflictsOnCreate"], addon["resolveConflictsOnUpdate"], addon["preserve"], addon["configurationValues"]));
    }

    [Fact]
    public async Task AddOn_WithAConfiguration_HasIt()
    {
        var addon = (await DeclareAsync(args => args with { Configuration = new VpcCniConfiguration() })).One("Addon");

        Assert.Equal("""{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"true","WARM_PREFIX_TARGET":"1"}}""", addon["configurationValues"]);
    }

    [Fact]
    public async Task AddOn_WithAnIdentity_WaitsForIt()
    {
        var declared = await DeclareAsync((args, upstream) => args with
        {
            Identity = upstream.ControlPlane.IdentityOf(args.Settings, "kube-system", "metrics"),
        });

        Assert.Equal(("addon", "metrics"), (declared.One("PodIdentity").Parent, declared.One("PodIdentityAssociation")["serviceAccount"]));
        Assert.Equal(["addon"], await declared.One("Addon").DependsOnAsync());
    }

    [Fact]
    public async Task AddOn_AfterSomething_WaitsForIt()
    {
        var declared = await DeclareAsync((args, upstream) => args with { After = [upstream.Role] });

        Assert.Equal(["node"], await declared.One("Addon").DependsOnAsync());
    }

    private static Task<Declarations> DeclareAsync(Func<AddOnArgs, AddOnArgs> change) => DeclareAsync((args, _) => change(args));

    private static Task<Declarations> DeclareAsync(Func<AddOnArgs, Upstream, AddOnArgs>? change = null) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.Parsed;
        var upstream = new Upstream(settings);
        var args = new AddOnArgs { Name = "metrics-server", Settings = settings, ControlPlane = upstream.ControlPlane };

        _ = new AddOn("addon", change?.Invoke(args, upstream) ?? args);
    });
}
