using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class TransformationTests
{
    private readonly RecordingMocks _mocks = new();
    private readonly List<string> _seen = [];

    [Fact]
    public async Task Transformations_OfResourceAndAncestors_RunFromInsideOut()
    {
        await _mocks.UpdateAsync(() => _ = new Group("outer", Options(Note("outer")), outer =>
            _ = new Group("inner", Options(Note("inner"), outer), inner =>
                _ = new Thing("thing", null, new CustomResourceOptions
                {
                    Parent = inner,
                    ResourceTransformations = { Note("first"), Note("second") },
                }))));

        Assert.Equal(["outer:outer", "inner:inner", "outer:inner", "first:thing", "second:thing", "inner:thing", "outer:thing"], _seen);
    }

    [Fact]
    public async Task Transformation_OfStack_SeesTheStackAndEveryDeclaredResource()
    {
        NotedStack.Seen = _seen;

        await Deployment.TestAsync<NotedStack>(_mocks, new TestOptions { IsPreview = false });

        Assert.Equal(
            ["pulumi:pulumi:Stack project-stack", "test:index:Thing lone", "test:index:Group group", "test:index:Thing child"], _seen);
    }

    [Fact]
    public async Task Transformation_ChangingArguments_IsWhatIsRegistered()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("thing", new ThingArgs { Label = "before" }, new CustomResourceOptions
        {
            ResourceTransformations = { args => new ResourceTransformationResult(new ThingArgs { Label = "after" }, args.Options) },
        }));

        Assert.Equal("after", _mocks.Input("thing", "label"));
    }

    [Fact]
    public async Task Transformation_AfterAnother_SeesItsChanges()
    {
        ResourceArgs? seen = null;
        var changed = new ThingArgs { Label = "after" };

        await _mocks.UpdateAsync(() => _ = new Thing("thing", null, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(changed, args.Options),
                args =>
                {
                    seen = args.Args;
                    return null;
                },
            },
        }));

        Assert.Same(changed, seen);
    }

    [Fact]
    public async Task Transformation_ChangingOptions_IsObeyed()
    {
        await _mocks.UpdateAsync(() =>
        {
            var change = new CustomResourceOptions { Provider = new TestProvider("provider") };
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(
                        args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, change)),
                },
            });
        });

        Assert.EndsWith("::provider::provider-id", _mocks.Of("thing").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transformation_ChangingTheParent_FailsTheProgram()
    {
        var message = await _mocks.FailAsync(() =>
        {
            var change = new CustomResourceOptions { Parent = new Thing("parent") };
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                ResourceTransformations = { args => new ResourceTransformationResult(args.Args, change) },
            });
        });

        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transformation_Always_SeesTheOptionsAsGiven()
    {
        ResourceOptions? seen = null;
        var options = new CustomResourceOptions { IgnoreChanges = { "label" } };
        options.ResourceTransformations.Add(args =>
        {
            seen = args.Options;
            return null;
        });

        await _mocks.UpdateAsync(() => _ = new Group("group", new ComponentResourceOptions { Protect = true }, group =>
        {
            options.Parent = group;
            _ = new Thing("thing", null, options);
        }));

        Assert.Same(options, seen);
        Assert.Null(seen!.Protect);
    }

    [Fact]
    public async Task Transformation_OfComponentWithoutArguments_SeesEmptyArguments()
    {
        ResourceArgs? seen = null;

        await _mocks.UpdateAsync(() => _ = new Group("group", Options(args =>
        {
            seen = args.Args;
            return null;
        })));

        Assert.Same(ResourceArgs.Empty, seen);
    }

    [Fact]
    public async Task Transformation_Logging_LetsTheOthersBeSeen()
    {
        static void Program() => _ = new Group("group", Options(Refuse), group =>
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group }));

        var exception = await Assert.ThrowsAsync<AggregateException>(() => _mocks.UpdateAsync(Program));

        var messages = exception.InnerExceptions.Select(inner => inner.Message);
        Assert.Equal(["refused group", "refused thing"], messages.Order(StringComparer.Ordinal));
        Assert.Equal(["group", "thing"], _mocks.Names);

        static ResourceTransformationResult? Refuse(ResourceTransformationArgs args)
        {
            Log.Error($"refused {args.Resource.GetResourceName()}", args.Resource);
            return null;
        }
    }

    [Fact]
    public async Task TransformsAndHooks_UnderMocks_AreAcceptedAndNeverRun()
    {
        var ran = false;

        await _mocks.UpdateAsync(() =>
        {
            var hook = new ResourceHook("hook", (_, _) =>
            {
                ran = true;
                return Task.CompletedTask;
            });
            _ = new Thing("thing", null, new CustomResourceOptions
            {
                Hooks = new ResourceHookBinding { BeforeCreate = { hook }, AfterCreate = { hook } },
                ResourceTransforms =
                {
                    (_, _) =>
                    {
                        ran = true;
                        return Task.FromResult<ResourceTransformResult?>(null);
                    },
                },
            });
        });

        Assert.False(ran);
        Assert.Equal(["thing"], _mocks.Names);
    }

    private static ComponentResourceOptions Options(ResourceTransformation transformation, Resource? parent = null)
        => new() { Parent = parent, ResourceTransformations = { transformation } };

    private ResourceTransformation Note(string who)
        => args =>
        {
            _seen.Add($"{who}:{args.Resource.GetResourceName()}");
            return null;
        };

    private sealed class NotedStack : Stack
    {
        private const string LoneUrn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::lone";

        public NotedStack()
            : base(new StackOptions { ResourceTransformations = { Note } })
        {
            _ = new Thing("lone");
            _ = new Group("group", null, group => _ = new Thing("child", null, new CustomResourceOptions { Parent = group }));
            _ = new Thing("found", null, new CustomResourceOptions { Urn = LoneUrn });
        }

        public static List<string> Seen { get; set; } = [];

        private static ResourceTransformationResult? Note(ResourceTransformationArgs args)
        {
            Seen.Add($"{args.Resource.GetResourceType()} {args.Resource.GetResourceName()}");
            return null;
        }
    }
}
