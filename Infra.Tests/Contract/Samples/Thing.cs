using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>A made-up provider's resource with an output of every kind.</summary>
[ResourceType(Token, null)]
public sealed class Thing : CustomResource
{
    public const string Token = "test:index:Thing";

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ThingArgs(), options)
    {
    }

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("ratio")]
    public Output<double?> Ratio { get; private set; } = null!;

    [Output("enabled")]
    public Output<bool> Enabled { get; private set; } = null!;

    [Output("color")]
    public Output<Color?> Color { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("part")]
    public Output<Part?> Part { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<Part>> Parts { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("choice")]
    public Output<Union<int, string>> Choice { get; private set; } = null!;

    [Output("document")]
    public Output<JsonElement> Document { get; private set; } = null!;

    [Output("anything")]
    public Output<object?> Anything { get; private set; } = null!;

    [Output("source")]
    public Output<AssetOrArchive?> Source { get; private set; } = null!;

    [Output("friend")]
    public Output<Thing?> Friend { get; private set; } = null!;

    [Output("shape")]
    public Output<IShape?> Shape { get; private set; } = null!;

    /// <summary>Reads an existing one, as generated classes do.</summary>
    public static Thing Get(string name, Input<string> id) => new(name, null, new CustomResourceOptions { Id = id });
}
