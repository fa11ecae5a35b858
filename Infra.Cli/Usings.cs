// What most of the command line is written with.
global using System.Collections.Immutable;
global using System.Globalization;
global using System.Text.Json;
global using Infra.Model.Findings;
global using Infra.Model.Resources;
global using Infra.Model.Settings;
global using Infra.Model.Trees;
global using Infra.Model.Values;
