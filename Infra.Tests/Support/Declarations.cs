using System.Collections.Concurrent;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Support;

/// <summary>What a program declares, with inputs and options.</summary>
internal sealed class Declarations
{
    private readonly List<DeclaredResource> _resources;

    private Declarations(List<DeclaredResource> resources) => _resources = resources;

    /// <summary>Runs a program under strict mocks.</summary>
    /// <param name="declare">Declares resources, as the constructor of a stack would.</param>
    internal static async Task<Declarations> OfAsync(Action declare)
    {
        var observed = new ConcurrentQueue<ResourceTransformationArgs>();
        var inputs = new ConcurrentDictionary<(string Type, string Name), IReadOnlyDictionary<string, object>>();
        var mocks = StrictMocks.Create(args => inputs[(args.Type!, args.Name!)] = args.Inputs);

        await Deployment.TestWithServiceProviderAsync<ObservedStack>(
            mocks,
            new StackFactory(() => new ObservedStack(declare, args =>
            {
                observed.Enqueue(args);
                return null;
            })),
            new TestOptions { IsPreview = false });

        return new Declarations(
        [
            .. from args in observed
               where args.Resource is not Stack
               let type = args.Resource.GetResourceType()
               let name = args.Resource.GetResourceName()
               select new DeclaredResource(type, name, args.Options, inputs[(type, name)]),
        ]);
    }

    /// <summary>All resources of a type, in the order they were declared.</summary>
    /// <param name="type">The last part of the type's token, such as <c>Vpc</c>.</param>
    internal IReadOnlyList<DeclaredResource> All(string type) =>
        [.. _resources.Where(resource => resource.Type.EndsWith($":{type}", StringComparison.Ordinal))];

    /// <summary>The one resource of a type and name.</summary>
    /// <param name="type">The last part of the type's token, such as <c>Vpc</c>.</param>
    /// <param name="name">The name; without it, there has to be only one of the type.</param>
    internal DeclaredResource One(string type, string? name = null)
    {
        var all = All(type).Where(resource => name is null || resource.Name == name).ToList();

        return all is [var single]
            ? single
            : throw new InvalidOperationException($"found {all.Count} of {type} {name} among {string.Join(", ", _resources)}");
    }

    /// <summary>What belongs to a resource.</summary>
    /// <param name="parent">The name of the resource.</param>
    internal IReadOnlyList<DeclaredResource> Under(string parent) => [.. _resources.Where(resource => resource.Parent == parent && resource.Name != parent)];

    private sealed class ObservedStack : Stack
    {
        public ObservedStack(Action declare, ResourceTransformation observe)
            : base(new StackOptions { ResourceTransformations = { observe } }) =>
            declare();
    }

    private sealed class StackFactory(Func<ObservedStack> create) : IServiceProvider
    {
        public object GetService(Type serviceType) => create();
    }
}
