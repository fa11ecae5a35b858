using System.Collections;
using Infra.Enforcement;
using Infra.Model.Plans;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Cli.Plan;

/// <summary>Runs the program itself, without an engine and without an account, and records what it declares.</summary>
internal static class PlanRecorder
{
    /// <summary>Records an environment.</summary>
    /// <returns>Its plan: for equal settings an equal plan.</returns>
    /// <exception cref="InvalidOperationException">Resources are declared twice, inside <c>Apply</c>, or depend on what is there.</exception>
    /// <exception cref="UserException">The settings of an extension are wrong.</exception>
    public static Task<EnvironmentPlan> RecordAsync(EnvironmentDefinition environment) =>
        RecordAsync(environment, observer => new EnvironmentStack(environment, observer));

    /// <summary>Records an environment for somebody who judges it, however its resources are declared.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="observers">See every resource before it is recorded.</param>
    /// <returns>Its plan, in which resources that are declared inside <c>Apply</c> say so.</returns>
    /// <exception cref="InvalidOperationException">Resources are declared twice or depend on what is there.</exception>
    internal static Task<EnvironmentPlan> ObserveAsync(EnvironmentDefinition environment, params IEnumerable<ResourceTransformation> observers) =>
        ObserveAsync(environment, observer => new EnvironmentStack(environment, [.. observers, observer]));

    /// <summary>Records what a stack declares.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <param name="environment">The environment it declares.</param>
    /// <param name="declare">Makes the stack, with an observer of its resources.</param>
    /// <exception cref="InvalidOperationException">Resources are declared twice, inside <c>Apply</c>, or depend on what is there.</exception>
    internal static async Task<EnvironmentPlan> RecordAsync<TStack>(EnvironmentDefinition environment, Func<ResourceTransformation, TStack> declare)
        where TStack : Pulumi.Stack
    {
        var plan = await ObserveAsync(environment, declare);
        var late = plan.Resources.Where(resource => resource.IsInsideApply)
            .Select(resource => $"{resource.Address} is declared inside Apply, where a preview does not show it; declare it in a constructor")
            .ToList();

        return late.Count == 0 ? plan : throw new InvalidOperationException(string.Join('\n', late));
    }

    private static async Task<EnvironmentPlan> ObserveAsync<TStack>(EnvironmentDefinition environment, Func<ResourceTransformation, TStack> declare)
        where TStack : Pulumi.Stack
    {
        var recording = new Recording(environment.Settings.ToJson());
        var factory = new StackFactory(declare, recording);
        try
        {
            await Deployment.TestWithServiceProviderAsync<TStack>(
                recording,
                factory,
                new TestOptions { ProjectName = "infra", StackName = environment.Name.ToString(), IsPreview = false });
        }
        catch (Exception) when (factory.Refusal is { } refusal)
        {
            // The engine would show it as a fault of the program.
            throw new UserException(refusal.Findings.Select(finding => finding with { File = $"Pulumi.{environment.Name}.yaml" }));
        }

        return recording.Faults.IsEmpty
            ? await PlanAsync(environment, recording)
            : throw new InvalidOperationException(string.Join('\n', recording.Faults));
    }

    private static async Task<EnvironmentPlan> PlanAsync(EnvironmentDefinition environment, Recording recording)
    {
        var resources = ImmutableArray.CreateBuilder<PlannedResource>();
        var options = recording.Observations.ToDictionary(observation => observation.Resource, observation => observation.Options);
        foreach (var observation in recording.Observations)
        {
            var (inputs, provider) = await observation.Registered;
            resources.Add(new PlannedResource
            {
                Address = observation.Address,
                Kind = observation.Kind,
                Parent = observation.Parent is { } component and not Pulumi.Stack ? component.Address() : null,
                Inputs = (MapNode)Value(inputs, recording.Tokens),
                Options = await OptionsAsync(observation.Options, provider, InheritedOptions.IsProtected(observation.Resource, options.GetValueOrDefault)),
                IsInsideApply = observation.IsInsideApply,
            });
        }

        return new EnvironmentPlan
        {
            Environment = environment,
            Resources = resources.ToImmutable(),
            Outputs = await OutputsAsync(recording),
            SecretOutputs = await SecretOutputsAsync(recording),
        };
    }

    private static async Task<PlannedOptions> OptionsAsync(ResourceOptions options, ResourceAddress? provider, bool protect)
    {
        var custom = options as CustomResourceOptions;
        var dependencies = await options.DependsOn.ToOutput().ToTask();

        return new PlannedOptions
        {
            Provider = provider ?? (options.Provider?.Address()),
            DependsOn = [.. dependencies.Select(InheritedOptions.Address)],
            Protect = protect,
            IgnoreChanges = [.. options.IgnoreChanges],
            ReplaceOnChanges = [.. options.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. custom?.AdditionalSecretOutputs ?? []],
            DeleteBeforeReplace = custom?.DeleteBeforeReplace ?? false,
            RetainOnDelete = options.RetainOnDelete ?? false,
            DeletedWith = options.DeletedWith?.Address(),
            ImportId = custom?.ImportId,
        };
    }

    private static async Task<MapNode> OutputsAsync(Recording recording)
    {
        var outputs = ImmutableSortedDictionary.CreateBuilder<string, Node>(StringComparer.Ordinal);
        foreach (var (name, output) in recording.Outputs)
            outputs[name] = Value(await output.ToTask() ?? "", recording.Tokens);

        return new MapNode(outputs.ToImmutable());
    }

    private static async Task<ImmutableArray<string>> SecretOutputsAsync(Recording recording)
    {
        var secret = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, output) in recording.Outputs)
        {
            if (await Output.IsSecretAsync(output)) secret.Add(name);
        }

        secret.Sort(StringComparer.Ordinal);
        return secret.ToImmutable();
    }

    private static Node Value(object value, PlanTokens tokens) => value switch
    {
        string text => tokens.Read(text),
        bool flag => new FlagNode(flag),
        int number => tokens.Read(number),
        double number => tokens.Read(number),
        Resource resource => new ReferenceNode(resource.Address(), ""),
        IEnumerable<KeyValuePair<string, object>> map => tokens.Read(
            map.ToImmutableSortedDictionary(entry => entry.Key, entry => Value(entry.Value, tokens), StringComparer.Ordinal)),
        IEnumerable list => new ListNode([.. list.Cast<object>().Select(item => Value(item, tokens))]),
        _ => throw new NotSupportedException($"an input of type {value.GetType()} has no place in a plan"),
    };

    private sealed class StackFactory(Func<ResourceTransformation, Pulumi.Stack> declare, Recording recording) : IServiceProvider
    {
        internal UserException? Refusal { get; private set; }

        public object? GetService(Type serviceType)
        {
            try
            {
                return declare(recording.Observe);
            }
            catch (UserException exception)
            {
                Refusal = exception;
                throw;
            }
            finally
            {
                recording.DeclarationsEnd();
            }
        }
    }
}
