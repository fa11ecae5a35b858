using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A running program: what it can tell about itself and the functions of providers it can call.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>The name of the stack.</summary>
    public string StackName => Deployment.StackName;

    /// <summary>The name of the project.</summary>
    public string ProjectName => Deployment.ProjectName;

    /// <summary>The directory of the project file.</summary>
    /// <exception cref="InvalidOperationException">The test options name none.</exception>
    public string RootDirectory => Deployment.RootDirectory
        ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    /// <summary>The organization that owns the stack.</summary>
    public string OrganizationName => Deployment.OrganizationName;

    /// <summary>Whether this is a preview, in which nothing is changed and new values are unknown.</summary>
    public bool IsDryRun => Deployment.IsDryRun;

    internal Deployment Deployment { get; }

    /// <summary>Calls a provider function once its arguments are known.</summary>
    /// <param name="token">The token of the function, such as "aws:index/getRegion:getRegion".</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How to call it; null for the defaults.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <returns>The result; unknown when an argument, or the id of a resource it comes from, is.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => new(new Invocation(Deployment, token, args, options).RunAsync<T>());

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => Invoke<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider function whose result has one member, once its arguments are known.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(members => members.Values.First());

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => InvokeSingle<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider function and waits for its result.</summary>
    /// <param name="token">The token of the function, such as "aws:index/getRegion:getRegion".</param>
    /// <param name="args">The arguments; unknown ones are left out.</param>
    /// <param name="options">How to call it; null for the defaults.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => new Invocation(Deployment, token, args, options).RunPlainAsync<T>();

    /// <summary>Calls a provider function whose result has one member and waits for it.</summary>
    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => (await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options).ConfigureAwait(false)).Values.First();

    /// <summary>Calls a provider function, waits for it and ignores its result.</summary>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">The arguments; unknown ones are left out.</param>
    /// <param name="options">How to call it; null for the defaults.</param>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => new Invocation(Deployment, token, args, options).RunPlainAsync();

    /// <summary>Calls a method of a resource.</summary>
    /// <param name="token">The token of the method, such as "eks:index:Cluster/getKubeconfig".</param>
    /// <param name="args">The arguments; unknown ones are left out.</param>
    /// <param name="self">The resource; its provider is used. Null for none.</param>
    /// <param name="options">How to call it; null for the defaults.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => new(new MethodCall(Deployment, token, args, self, options).RunAsync<T>());

    /// <summary>Calls a method of a resource and ignores its result.</summary>
    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Deployment.Runner.Track(new MethodCall(Deployment, token, args, self, options).RunAsync());

    /// <summary>Accepts a callback for provider functions; mocks never run it.</summary>
    /// <param name="transform">The callback.</param>
    public void RegisterInvokeTransform(InvokeTransform transform) => _ = Deployment;
}
