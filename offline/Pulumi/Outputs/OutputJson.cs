using System.Text.Json;

namespace Pulumi;

/// <summary>Renders and reads JSON of types that have inputs and outputs inside.</summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> WriteAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var data = await value.Data.ConfigureAwait(false);
        if (!data.IsKnown)
            return data.WithValue("");

        var converters = new OutputJsonConverterFactory(data.IsSecret, data.Resources);
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, data.Value, converters.AddTo(options)).ConfigureAwait(false);
        var json = System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        return converters.Seal(json);
    }

    public static async Task<OutputData<T>> ReadAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var data = await json.Data.ConfigureAwait(false);
        if (!data.IsKnown)
            return data.WithValue(default(T)!);

        var converters = new OutputJsonConverterFactory(data.IsSecret, data.Resources);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(data.Value));
        var value = await JsonSerializer.DeserializeAsync<T>(stream, converters.AddTo(options)).ConfigureAwait(false);
        return data.WithValue(value!);
    }
}
