namespace Showcase.Rendering.Templates;

/// <summary>A template met something that its check could not foresee.</summary>
internal sealed class TemplateException(string message) : Exception(message);
