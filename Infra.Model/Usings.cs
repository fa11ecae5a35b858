global using Infra.Model.Resources;
// What a rule finds within one resource; the set of rules adds which resource it is.
global using Fault = Infra.Model.Findings.Finding;
