using System.Collections.Immutable;
using Infra.Model.Trees;

namespace Infra.Model.Plans;

/// <summary>An input of a planned resource: plain data in which other resources' properties stand as references.</summary>
public abstract record PlanValue
{
    private protected PlanValue()
    {
    }
}

/// <summary>True or false.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record PlanBoolean(bool Value) : PlanValue;

/// <summary>A number.</summary>
/// <param name="Value">The number.</param>
public sealed record PlanNumber(double Value) : PlanValue;

/// <summary>Text without references.</summary>
/// <param name="Value">The text.</param>
public sealed record PlanText(string Value) : PlanValue;

/// <summary>A property of another resource, or the whole resource.</summary>
/// <param name="Resource">The other resource's address.</param>
/// <param name="Property">The property, for example <c>id</c> or <c>certificateAuthority.data</c>; empty for the whole resource.</param>
public sealed record PlanReference(ResourceAddress Resource, string Property) : PlanValue;

/// <summary>Text in which properties of other resources are embedded.</summary>
/// <param name="Parts">Text and references in turn, at least one reference and one more part.</param>
public sealed record PlanTemplate(ImmutableArray<PlanValue> Parts) : PlanValue;

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
public sealed record PlanList(ImmutableArray<PlanValue> Items) : PlanValue;

/// <summary>A map.</summary>
/// <param name="Entries">The entries in ordinal order of their keys.</param>
public sealed record PlanMap(ImmutableSortedDictionary<string, PlanValue> Entries) : PlanValue;
