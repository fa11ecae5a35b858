global using Infra.Model.Resources;
global using Xunit;
