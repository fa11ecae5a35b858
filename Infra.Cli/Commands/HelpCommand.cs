using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>help [VERB…]</c>: the help of a command.</summary>
internal sealed class HelpCommand : Verb
{
    internal HelpCommand(RootCommand root)
        : base("help", "Show what a command takes, with examples",
            "help", "help rollout", "help export terraform")
    {
        var verb = new Argument<string[]>("VERB") { Description = "The command; without one, all are listed", Arity = ArgumentArity.ZeroOrMore };
        Arguments.Add(verb);

        SetAction(arguments =>
        {
            Command command = root;
            foreach (var word in arguments.GetValue(verb) ?? [])
                command = command.Subcommands.FirstOrDefault(known => known.Name == word) ?? throw new UserException(Unknown(command, word));

            return root.Parse([.. arguments.GetValue(verb) ?? [], "--help"]).Invoke(arguments.InvocationConfiguration);
        });
    }

    private static Finding Unknown(Command command, string word)
    {
        var names = command.Subcommands.Select(known => known.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0
            ? new Finding(null, $"\"{word}\" after {command.Name}, which has no further commands", "leave it out")
            : new Finding(null, $"no command \"{word}\"", Spelling.Nearest(word, names) is { } nearest ? $"did you mean {nearest}?" : $"the commands are {string.Join(", ", names)}");
    }
}
