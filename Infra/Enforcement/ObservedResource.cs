using Pulumi;

namespace Infra.Enforcement;

/// <summary>A resource at the moment it is declared.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Args">Its inputs.</param>
/// <param name="Options">Its own options, without inherited ones.</param>
/// <param name="IsInsideApply">Whether the program's constructor is not what declares it.</param>
internal sealed record ObservedResource(Resource Resource, ResourceArgs Args, ResourceOptions Options, bool IsInsideApply);
