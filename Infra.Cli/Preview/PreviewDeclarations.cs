using Infra.Model.Rules;

namespace Infra.Cli.Preview;

/// <summary>Makes plain data of what a preview leads to, for the rules.</summary>
internal static class PreviewDeclarations
{
    // What the engine writes for a value that it does not know yet, and for one that it does not show.
    // https://github.com/pulumi/pulumi, pkg/resource/stack/deployment.go and pkg/backend/display/json.go
    private static readonly string[] Hidden = ["04da6b54-80e4-46f7-96ec-b56ff0331ba9", "[secret]"];

    // The key that marks an object as something else: a reference to a resource, an asset.
    // https://github.com/pulumi/pulumi, sdk/go/common/resource/sig/sig.go
    private const string Signature = "4dabf18193072939515e22adb298388d";

    // The inputs that the provider filled in, which nobody declared: bridged providers list them beside the others.
    // https://github.com/pulumi/pulumi-terraform-bridge, pkg/tfbridge/schema.go (unread: from general knowledge)
    private const string Defaults = "__defaults";

    internal static DeclaredEnvironment Of(PreviewDocument preview)
    {
        // A refresh tells what was there. Of a resource that has no other step nothing is left, neither there nor in the program.
        var states = preview.Steps
            .Where(step => step is { Op: not Operation.Refresh, NewState: { External: false, Delete: false }, Urn.Type: not ResourceTypes.Stack } && !IsDefaultProvider(step.Urn))
            .GroupBy(step => step.Urn)
            .Select(steps => (Urn: steps.Key, State: steps.Last().NewState!))
            .ToList();
        var tellsIgnored = states.Any(item => item.State.IgnoreChanges is not null);

        return new DeclaredEnvironment(preview.Stack ?? "", states.Select(item => Declared(item.Urn, item.State, tellsIgnored)));
    }

    private static Declared Declared(PreviewUrn urn, PreviewState state, bool tellsIgnored) => new()
    {
        Name = urn.Address,
        IsComponent = !state.Custom,
        Parent = state.Parent is { Type: not ResourceTypes.Stack } parent ? parent.Address : null,
        Inputs = Inputs(state),
        Options = new DeclaredOptions
        {
            Provider = Provider(state.Provider) is { } provider && !IsDefaultProvider(provider) ? provider.Address : null,
            DependsOn = [.. (state.Dependencies ?? []).Select(source => source.Address)],
            Protect = state.Protect,
            // An engine that is too old to tell leaves it out everywhere.
            IgnoreChanges = state.IgnoreChanges ?? (tellsIgnored ? [] : null),
            ReplaceOnChanges = state.ReplaceOnChanges ?? [],
            DeleteBeforeReplace = null,
            RetainOnDelete = state.RetainOnDelete,
            DeletedWith = state.DeletedWith is { } owner ? owner.Address : null,
        },
    };

    /// <summary>The inputs of a resource, without what its provider filled in.</summary>
    /// <param name="state">The resource.</param>
    internal static MapNode Inputs(PreviewState state)
    {
        return new MapNode(WithoutDefaults(state.Values(Special)).Entries.ToImmutableSortedDictionary(
            input => input.Key,
            input => state.PropertyDependencies?.GetValueOrDefault(input.Key) is { IsDefaultOrEmpty: false } from
                ? input.Value with { From = [.. from.Select(source => source.Address)] }
                : input.Value,
            StringComparer.Ordinal));
    }

    private static UnknownNode? Special(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when Hidden.Contains(element.GetString()) => new UnknownNode(),
        JsonValueKind.Object when element.TryGetProperty(Signature, out _) => new UnknownNode
        {
            From = element.TryGetProperty("urn", out var urn) && PreviewUrn.Find(urn.GetString()) is { } resource ? [resource.Address] : [],
        },
        _ => null,
    };

    private static Node WithoutDefaults(Node node) => (node is MapNode map
        ? new MapNode(map.Entries.RemoveRange(map.Entry(Defaults).Items.Select(item => item.Text).OfType<string>().Append(Defaults).ToList()))
        : node).With(WithoutDefaults);

    private static PreviewUrn? Provider(string? reference) => PreviewUrn.Find(reference) is { } urn ? urn with { Name = urn.Name.Split("::")[0] } : null;

    // The engine makes one of these for each package of whose provider a program names none.
    private static bool IsDefaultProvider(PreviewUrn urn) =>
        ResourceTypes.IsProvider(urn.Type) && (urn.Name == "default" || urn.Name.StartsWith("default_", StringComparison.Ordinal));
}
