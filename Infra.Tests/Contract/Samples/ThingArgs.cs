using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>The inputs of a <see cref="Thing"/>: one of every kind.</summary>
public sealed class ThingArgs : ResourceArgs
{
    [Input("names")]
    private InputList<string>? _names;

    [Input("parts")]
    private InputList<PartArgs>? _parts;

    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("color")]
    public Input<Color>? Color { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("part")]
    public Input<PartArgs>? Part { get; set; }

    [Input("choice")]
    public InputUnion<int, string>? Choice { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }

    [Input("friend")]
    public Input<Thing>? Friend { get; set; }

    [Input("group")]
    public Input<Group>? Group { get; set; }

    [Input("plain")]
    public object? Plain { get; set; }

    [Input("settings", json: true)]
    public Input<PartArgs>? Settings { get; set; }

    [Input("rules", json: true)]
    public object? Rules { get; set; }

    [Input("id")]
    public Input<string>? IdInput { get; set; }

    public InputList<string> Names
    {
        get => _names ??= [];
        set => _names = value;
    }

    public InputList<PartArgs> Parts
    {
        get => _parts ??= [];
        set => _parts = value;
    }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
