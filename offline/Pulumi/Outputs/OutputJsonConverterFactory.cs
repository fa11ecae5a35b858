using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// Lets System.Text.Json write the values of nested inputs and outputs, remembering what taints them, and read them
/// back as tainted as the whole text is.
/// </summary>
internal sealed class OutputJsonConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, Type> _converters = new()
    {
        [typeof(Output<>)] = typeof(OfOutput<>),
        [typeof(Input<>)] = typeof(OfInput<>),
        [typeof(InputList<>)] = typeof(OfList<>),
        [typeof(InputMap<>)] = typeof(OfMap<>),
    };

    private readonly bool _textIsSecret;
    private readonly ImmutableHashSet<Resource> _textResources;
    private readonly HashSet<Resource> _seenResources = [];
    private bool _sawUnknown;
    private bool _sawSecret;

    public OutputJsonConverterFactory(bool isSecret, ImmutableHashSet<Resource> resources)
    {
        _textIsSecret = isSecret;
        _textResources = resources;
    }

    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var copy = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        copy.Converters.Add(this);
        return copy;
    }

    public OutputData<string> Seal(string json)
        => new(_sawUnknown ? "" : json, !_sawUnknown, _textIsSecret || _sawSecret, _textResources.Union(_seenResources));

    public override bool CanConvert(Type typeToConvert)
        => typeToConvert.IsGenericType && _converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = _converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GetGenericArguments());
        return (JsonConverter)Activator.CreateInstance(converter, this)!;
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var value = Inner<T>(options).Read(ref reader, typeof(T), options);
        return new Output<T>(Task.FromResult(new OutputData<T>(value!, IsKnown: true, _textIsSecret, _textResources)));
    }

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        // A converter cannot wait asynchronously, so this thread blocks until the nested output has resolved.
        var data = output.Data.Result;
        _seenResources.UnionWith(data.Resources);
        if (data.IsKnown)
        {
            _sawSecret |= data.IsSecret;
            Inner<T>(options).Write(writer, data.Value, options);
        }
        else
        {
            _sawUnknown = true;
            writer.WriteNullValue();
        }
    }

    private static JsonConverter<T> Inner<T>(JsonSerializerOptions options) => (JsonConverter<T>)options.GetConverter(typeof(T));

    private sealed class OfOutput<T> : JsonConverter<Output<T>>
    {
        private readonly OutputJsonConverterFactory _factory;

        public OfOutput(OutputJsonConverterFactory factory) => _factory = factory;

        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => _factory.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
            => _factory.Write(writer, value, options);
    }

    private sealed class OfInput<T> : JsonConverter<Input<T>>
    {
        private readonly OutputJsonConverterFactory _factory;

        public OfInput(OutputJsonConverterFactory factory) => _factory = factory;

        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => _factory.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options)
            => _factory.Write<T>(writer, value, options);
    }

    private sealed class OfList<T> : JsonConverter<InputList<T>>
    {
        private readonly OutputJsonConverterFactory _factory;

        public OfList(OutputJsonConverterFactory factory) => _factory = factory;

        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => _factory.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options)
            => _factory.Write<ImmutableArray<T>>(writer, value, options);
    }

    private sealed class OfMap<T> : JsonConverter<InputMap<T>>
    {
        private readonly OutputJsonConverterFactory _factory;

        public OfMap(OutputJsonConverterFactory factory) => _factory = factory;

        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => _factory.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options)
            => _factory.Write<ImmutableDictionary<string, T>>(writer, value, options);
    }
}
