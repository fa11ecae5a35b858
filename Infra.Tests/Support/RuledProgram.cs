using Infra.Cli.Plan;
using Infra.Enforcement;
using Infra.Model.Plans;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Support;

/// <summary>Runs the program with something changed in it, and says what the rules find.</summary>
internal static class RuledProgram
{
    /// <summary>All rules but some.</summary>
    /// <param name="ids">Their ids.</param>
    internal static RuleSet AllBut(params IEnumerable<string> ids) => new(RuleCatalogue.All.ExceptBy(ids, rule => rule.Id));

    /// <summary>What the program itself reports, run under mocks.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="rules">The rules that hold.</param>
    /// <param name="isPreview">Whether the run is a preview; an update otherwise.</param>
    /// <param name="changes">Change resources as they are declared.</param>
    /// <returns>The lines of its errors, in the order of their text.</returns>
    internal static async Task<IReadOnlyList<string>> RunAsync(EnvironmentDefinition environment, RuleSet rules, bool isPreview, params ResourceTransformation[] changes)
    {
        var exitCode = System.Environment.ExitCode;
        // An engine answers later than mocks do, which would run what waits for an answer at once, within the constructor.
        var declared = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Deployment.TestWithServiceProviderAsync<EnvironmentStack>(
                new HeldMocks(StrictMocks.Create(_ => { }), declared.Task),
                new StackFactory(() => new EnvironmentStack(new ProgramRules(environment, rules), changes), declared),
                new TestOptions { StackName = environment.Name.ToString(), ProjectName = "infra", IsPreview = isPreview });
            return [];
        }
        catch (AggregateException exception)
        {
            return Lines(exception.InnerExceptions.Select(inner => inner.Message));
        }
        catch (RunException exception)
        {
            return Lines([exception.Message]);
        }
        finally
        {
            // Part of what a failed run does to its process, which here is that of the tests.
            System.Environment.ExitCode = exitCode;
        }
    }

    /// <summary>The plan of the program, as rules see it.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="changes">Change resources as they are declared.</param>
    internal static async Task<DeclaredEnvironment> PlanAsync(EnvironmentDefinition environment, params ResourceTransformation[] changes) =>
        PlanDeclarations.Of(await PlanRecorder.ObserveAsync(environment, changes));

    // The mocks declare what the component of the cluster would declare in a program of its own, and what is said of that is not said
    // of this program.
    private static List<string> Lines(IEnumerable<string> messages) =>
        [.. messages.SelectMany(message => message.Split('\n')).Where(line => !line.Contains("-eksCluster", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private sealed class StackFactory(Func<EnvironmentStack> create, TaskCompletionSource declared) : IServiceProvider
    {
        public object GetService(Type serviceType)
        {
            try
            {
                return create();
            }
            finally
            {
                declared.SetResult();
            }
        }
    }

    private sealed class HeldMocks(IMocks mocks, Task declared) : IMocks
    {
        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            await declared;
            return await mocks.NewResourceAsync(args);
        }

        public Task<object> CallAsync(MockCallArgs args) => mocks.CallAsync(args);

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => mocks.RegisterResourceOutputs(args);
    }
}
