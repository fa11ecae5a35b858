using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Rules;

/// <summary>A mistake in the program or its settings that breaks one rule.</summary>
/// <param name="Rule">The rule.</param>
internal sealed record Mutation(string Rule)
{
    /// <summary>Changes of the settings of prod, made smaller, by path; nothing for settings as they are.</summary>
    internal (string Path, string? Json)[] Settings { get; init; } = [];

    /// <summary>Other rules that nobody can break this one without.</summary>
    internal string[] AlsoBreaks { get; init; } = [];

    /// <summary>Makes the change of the program, once for each run of it.</summary>
    internal Func<ResourceTransformation> Change { get; init; } = () => _ => null;

    // The rest of prod has one of every kind that these leave out.
    private static (string Path, string? Json)[] Smaller => [("pools.data", null), ("network.endpoints", """["ecrApi"]""")];

    /// <summary>The environment whose program has the mistake.</summary>
    internal EnvironmentDefinition Environment => new(
        Value.Parse<EnvironmentName>("prod"),
        EnvironmentSettings.Parse(SettingsJson.With(TestEnvironments.Read("prod").Settings.ToJson(), [.. Smaller, .. Settings])));

    /// <summary>The same mistake, made in the inputs of a resource.</summary>
    /// <typeparam name="TArgs">The class of its inputs.</typeparam>
    /// <param name="name">What the resource's name begins with.</param>
    /// <param name="change">Changes the inputs.</param>
    internal Mutation In<TArgs>(string name, Action<TArgs> change)
        where TArgs : ResourceArgs => this with
        {
            Change = () => args =>
            {
                if (args.Args is TArgs inputs && Is(args.Resource, name)) change(inputs);

                return null;
            },
        };

    /// <summary>The same mistake, made in the options of a resource.</summary>
    /// <param name="type">The last part of its type.</param>
    /// <param name="name">What its name begins with.</param>
    /// <param name="change">Changes the options.</param>
    internal Mutation InOptions(string type, string name, Action<ResourceOptions> change) => this with
    {
        Change = () => args =>
        {
            if (Is(args.Resource, name) && args.Resource.GetResourceType().EndsWith($":{type}", StringComparison.Ordinal)) change(args.Options);

            return null;
        },
    };

    /// <summary>The same mistake, made by a resource that should not be there.</summary>
    /// <param name="type">The last part of the type of the resource beside which it is declared.</param>
    /// <param name="name">What the name of that resource begins with.</param>
    /// <param name="declare">Declares it, given the options of the resource beside it.</param>
    internal Mutation Beside(string type, string name, Action<CustomResourceOptions> declare) => this with
    {
        Change = () =>
        {
            var isDeclared = false;
            return args =>
            {
                if (isDeclared || !Is(args.Resource, name) || !args.Resource.GetResourceType().EndsWith($":{type}", StringComparison.Ordinal)) return null;

                isDeclared = true;
                declare((CustomResourceOptions)args.Options);
                return null;
            };
        },
    };

    private static bool Is(Resource resource, string name) => resource.GetResourceName().StartsWith(name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Rule;
}
