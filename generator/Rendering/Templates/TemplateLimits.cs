namespace QiniuDocsGen.Rendering.Templates;

/// <summary>What one template may take while it makes one page. Passing any of them is an error; nothing is ever cut silently.</summary>
/// <param name="Steps">Expressions and statements evaluated; bounds loops, recursion and includes that multiply.</param>
/// <param name="Loops">Turns of loops.</param>
/// <param name="Depth">Calls and includes within each other.</param>
/// <param name="Characters">UTF-16 units written, and the length of any text a template makes.</param>
/// <param name="Time">The longest that one page may take; for the few expressions whose cost the other limits do not bound.</param>
/// <param name="Regex">The longest that one regular expression may take.</param>
internal sealed record TemplateLimits(int Steps, int Loops, int Depth, int Characters, TimeSpan Time, TimeSpan Regex)
{
    /// <summary>The limits in use: far above what an honest page needs, far below what harms a build.</summary>
    public static TemplateLimits Default { get; } = new(
        Steps: 10_000_000,
        Loops: 1_000_000,
        Depth: 100,
        Characters: 64 * 1024 * 1024,
        Time: TimeSpan.FromSeconds(10),
        Regex: TimeSpan.FromSeconds(1));
}
