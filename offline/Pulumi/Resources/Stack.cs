using System.Reflection;

namespace Pulumi;

/// <summary>The root of everything a program declares. Properties marked with <see cref="OutputAttribute"/> are its outputs.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Starts the stack; a derived constructor declares the resources.</summary>
    /// <param name="options">How to treat every resource of the stack; null for nothing special.</param>
    /// <exception cref="InvalidOperationException">No program is running.</exception>
    public Stack(StackOptions? options = null)
        : base(RootType, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToComponentOptions(options))
    {
        Deployment.Required.Stack = this;
    }

    /// <summary>Registers the outputs of the derived class once its constructor has run.</summary>
    /// <exception cref="RunException">An output is null or is not an <see cref="Output{T}"/>.</exception>
    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(each => each.output is not null && each.property.DeclaringType?.IsAssignableFrom(typeof(Stack)) != true)
            .ToDictionary(each => each.output!.Name ?? each.property.Name, each => each.property.GetValue(this));

        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException($"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var mistyped = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (mistyped.Count > 0)
            throw RunException.OutputsHaveIncorrectType(mistyped);

        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options)
        => options is null
            ? null
            : new ComponentResourceOptions
            {
                ResourceTransformations = options.ResourceTransformations,
                ResourceTransforms = options.ResourceTransforms,
            };
}
