namespace Showcase.Diagnostics;

/// <summary>The machine, not the content, keeps the work from being done: a missing program, a full disk, a worker that will not start.</summary>
internal class MachineException(string message, Exception? inner = null) : Exception(message, inner);
