using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the running stack, for keys with one prefix.</summary>
/// <remarks>A value of another type than asked for, or a required value that is missing, is a <see cref="RunException"/>.</remarks>
public sealed class Config
{
    private readonly string _name;

    /// <summary>Reads keys with a prefix.</summary>
    /// <param name="name">The prefix; null for the name of the project. An ending ":config" is left out.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>A text; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public string? Get(string key) => Deployment.Required.Config.GetValueOrDefault(FullKey(key));

    /// <summary>A secret text; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<string>? GetSecret(string key) => Secret(Get(key));

    /// <summary>A boolean, spelled "true" or "false"; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public bool? GetBoolean(string key)
        => Get(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var text => throw new ConfigTypeException(FullKey(key), text, nameof(Boolean)),
        };

    /// <summary>A secret boolean, spelled "true" or "false"; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>A whole number; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public int? GetInt32(string key)
        => Get(key) is not { } text ? null
            : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ConfigTypeException(FullKey(key), text, nameof(Int32));

    /// <summary>A secret whole number; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>A number; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public double? GetDouble(string key)
        => Get(key) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ConfigTypeException(FullKey(key), text, nameof(Double));

    /// <summary>A secret number; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>An object read from JSON; the default of its type when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="options">How to read it.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Read<T>(key, options);

    /// <summary>An object read from JSON; the default of its type when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    [return: MaybeNull]
    public T GetObject<T>(string key) => Read<T>(key, options: null);

    /// <summary>A secret object read from JSON; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="options">How to read it.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => Read<T>(key, options) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A secret object read from JSON; null when it is missing.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public Output<T>? GetSecretObject<T>(string key)
        => Get(key) is null ? null : Output.CreateSecret(Read<T>(key, options: null)!);

    /// <summary>A text.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public string Require(string key) => Get(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret text.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A boolean, spelled "true" or "false".</summary>
    /// <param name="key">The key, without the prefix.</param>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret boolean, spelled "true" or "false".</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A whole number.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public int RequireInt32(string key) => GetInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret whole number.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public double RequireDouble(string key) => GetDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    /// <summary>A secret number.</summary>
    /// <param name="key">The key, without the prefix.</param>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>An object read from JSON.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="options">How to read it.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => ReadRequired<T>(key, options);

    /// <summary>An object read from JSON.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public T RequireObject<T>(string key) => ReadRequired<T>(key, options: null);

    /// <summary>A secret object read from JSON.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="options">How to read it.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options)
        => Output.CreateSecret(ReadRequired<T>(key, options));

    /// <summary>A secret object read from JSON.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(ReadRequired<T>(key, options: null));

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct
        => value is { } given ? Output.CreateSecret(given) : null;

    private string FullKey(string key) => $"{_name}:{key}";

    private T ReadRequired<T>(string key, JsonSerializerOptions? options)
    {
        _ = Require(key);
        return Read<T>(key, options)!;
    }

    private T? Read<T>(string key, JsonSerializerOptions? options)
    {
        var json = Get(key);
        try
        {
            return json is null ? default : JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), json, typeof(T).FullName!, exception);
        }
    }

    private sealed class ConfigTypeException : RunException
    {
        public ConfigTypeException(string key, object? value, string expectedType, Exception? innerException = null)
            : base($"Configuration '{key}' value '{value}' is not a valid {expectedType}", innerException)
        {
        }
    }

    private sealed class ConfigMissingException : RunException
    {
        public ConfigMissingException(string key)
            : base($"Missing Required configuration variable '{key}'\n"
                + $"\tplease set a value using the command `pulumi config set {key} <value>`")
        {
        }
    }
}
