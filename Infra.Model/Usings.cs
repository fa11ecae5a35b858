// What most of the model is written with: data that does not change, places, findings and values.
global using System.Collections.Immutable;
global using System.Diagnostics.CodeAnalysis;
global using System.Text.RegularExpressions;
global using Infra.Model.Findings;
global using Infra.Model.Resources;
global using Infra.Model.Trees;
global using Infra.Model.Values;
// What a rule finds within one resource; the set of rules adds which resource it is.
global using Fault = Infra.Model.Findings.Finding;
