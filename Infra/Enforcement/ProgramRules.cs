using System.Collections.Immutable;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Pulumi;

namespace Infra.Enforcement;

/// <summary>
/// Holds the running program to the rules: sees each resource as it is declared, and when all are, reports everything that is broken
/// to the engine, which fails the preview or update.
/// </summary>
/// <param name="definition">The environment that the program declares.</param>
/// <param name="rules">The rules.</param>
internal sealed class ProgramRules(EnvironmentDefinition definition, RuleSet rules)
{
    private readonly Lock _lock = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly string _environment = definition.Name.ToString();
    private readonly ImmutableArray<Exemption> _exemptions = [.. definition.Settings.Exemptions.Select(exemption => exemption.ToRules())];
    private ImmutableArray<ObservedResource> _observed = [];
    private bool _isDeclared;
    private bool _isJudged;

    internal EnvironmentDefinition Definition => definition;

    /// <summary>The observer to hand to the stack.</summary>
    /// <param name="args">The resource that is being declared.</param>
    /// <returns>Nothing: an observer changes nothing.</returns>
    internal ResourceTransformationResult? Observe(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack) return null;

        lock (_lock)
        {
            // Apply runs what it is given once the engine has answered: after the constructor, or on another thread.
            var observed = new ObservedResource(args.Resource, args.Args, args.Options, _isDeclared || Environment.CurrentManagedThreadId != _thread);
            _observed = _observed.Add(observed);
            if (_isJudged) _ = Output.Create(ReportLateAsync(observed));
        }

        return null;
    }

    /// <summary>Says that everything is declared, and has it judged.</summary>
    /// <exception cref="RunException">The program is run by an update and breaks rules, as it tells by itself: the update stops here.</exception>
    internal void Report()
    {
        ImmutableArray<ObservedResource> declared;
        lock (_lock) (declared, _isDeclared) = (_observed, true);

        // A preview waits for what the engine can tell, so that it reports all at once. An update that skipped its preview would create
        // resources while it waits, so it is stopped by what can be told without.
        if (!Deployment.Instance.IsDryRun && JudgeAsync(declared, new InputReader(waits: false)) is { IsCompleted: true } early)
        {
            if (early.Exception?.InnerException?.GetBaseException() is { } failure) throw new RunException($"found an input that the rules cannot read ({failure.Message}); correct {nameof(InputReader)}");

            var broken = early.GetAwaiter().GetResult().Broken;
            if (!broken.IsEmpty) throw new RunException(string.Join('\n', broken));
        }

        // The engine waits for every output that there is.
        _ = Output.Create(ReportAsync());
    }

    private async Task<int> ReportAsync()
    {
        ImmutableArray<ObservedResource> observed;
        lock (_lock) (observed, _isJudged) = (_observed, true);

        var judgement = await JudgeAsync(observed, new InputReader(waits: true)).ConfigureAwait(false);
        foreach (var excused in judgement.Exempt.Select(exempt => exempt.Exemption.Excuse(exempt.Finding))) Log.Warn($"{excused.Rule} {excused.Text}");
        foreach (var finding in judgement.Broken) Log.Error(finding.ToString());

        return judgement.Broken.Length;
    }

    private async Task<Judgement> JudgeAsync(ImmutableArray<ObservedResource> observed, InputReader reader) =>
        rules.Judge(await ObservedDeclarations.ReadAsync(_environment, observed, reader).ConfigureAwait(false), _exemptions);

    // What comes after the judgement comes from an Apply, and that is all that can be said of it alone.
    private async Task<int> ReportLateAsync(ObservedResource observed)
    {
        var alone = await ObservedDeclarations.ReadAsync(_environment, [observed], new InputReader(waits: false)).ConfigureAwait(false);
        var broken = rules.Only("STR004").Judge(alone, _exemptions).Broken;
        foreach (var finding in broken) Log.Error(finding.ToString());

        return broken.Length;
    }
}
