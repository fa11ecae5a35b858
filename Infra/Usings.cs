global using Infra.Model.Resources;
