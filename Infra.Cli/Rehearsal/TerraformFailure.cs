namespace Infra.Cli.Rehearsal;

/// <summary>Terraform did not do what it was asked to, which is what a rehearsal is there to find.</summary>
internal sealed class TerraformFailure : Exception
{
    internal TerraformFailure(string command, string said)
        : base(command) =>
        Finding = new Finding($"terraform {command}", $"found that it fails: {string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}", null);

    /// <summary>What Terraform says of it.</summary>
    internal Finding Finding { get; }
}
