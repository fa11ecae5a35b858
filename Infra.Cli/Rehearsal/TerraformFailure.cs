namespace Infra.Cli.Rehearsal;

/// <summary>Terraform did not do what it was asked to, which is what a rehearsal is there to find.</summary>
internal sealed class TerraformFailure : Exception
{
    internal TerraformFailure(string command, string said)
        : base($"terraform {command}: found that it fails: {string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")
    {
    }
}
