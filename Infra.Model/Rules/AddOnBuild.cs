namespace Infra.Model.Rules;

/// <summary>The version of an add-on without the number of the build, for example 1.22.4 of <c>v1.22.4-eksbuild.3</c>.</summary>
internal static class AddOnBuild
{
    internal static Version? Of(Declared addOn) => Version.TryParse(addOn["addonVersion"].Text?.TrimStart('v').Split('-')[0], out var build) ? build : null;
}
