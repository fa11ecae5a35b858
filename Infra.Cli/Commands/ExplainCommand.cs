using System.CommandLine;
using Infra.Cli.Rules;

namespace Infra.Cli.Commands;

/// <summary><c>explain [ID]</c>: what a rule says, and why.</summary>
internal sealed class ExplainCommand : Verb
{
    internal ExplainCommand(TextWriter output)
        : base("explain", "Explain a rule; without an id, list all rules",
            "explain", "explain IMM001")
    {
        var id = new Argument<string?>("ID") { Description = "The id of the rule, such as IMM011", Arity = ArgumentArity.ZeroOrOne };
        var markdown = new Option<bool>("--markdown") { Description = "Print all rules as they stand in docs/rules.md" };
        Arguments.Add(id);
        Options.Add(markdown);

        SetAction(arguments =>
        {
            var named = arguments.GetValue(id);
            if (arguments.GetValue(markdown) && named is not null) throw new UserException($"--markdown together with {named}", "leave out one of them");

            var lines = arguments.GetValue(markdown) ? ExplanationText.Markdown()
                : named is null ? ExplanationText.List()
                : ExplanationText.Lines(Explanation.Find(named));
            foreach (var line in lines) output.Write($"{line}\n");

            return ExitCode.Good;
        });
    }
}
