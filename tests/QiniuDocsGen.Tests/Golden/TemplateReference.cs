using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Rendering.Functions;
using QiniuDocsGen.Rendering.Views;
using Scriban.Runtime;

namespace QiniuDocsGen.Tests.Golden;

/// <summary>What templates see, read from the records and their documentation.</summary>
internal static partial class TemplateReference
{
    private static readonly XElement[] Documented =
        [.. XDocument.Load(Path.ChangeExtension(typeof(PageView).Assembly.Location, ".xml")).Descendants("member")];

    /// <summary>The views, the shared ones first.</summary>
    public static ImmutableArray<Type> Views { get; } =
    [
        .. typeof(PageView).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PageView).Namespace && type is { IsPublic: false, IsNested: false } && type.Name.EndsWith("View", StringComparison.Ordinal))
            .OrderBy(type => SummaryOf(type).StartsWith("What every template", StringComparison.Ordinal) ? 0 : SummaryOf(type).StartsWith("What ", StringComparison.Ordinal) ? 1 : 2)
            .ThenBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>Our functions.</summary>
    public static ImmutableArray<Type> Functions { get; } =
        [.. typeof(TemplateFunction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TemplateFunction))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The generated part of the file.</summary>
    public static string Text()
    {
        var text = new StringBuilder("\n## Kinds of pages\n\n| kind (`page.kind`) | template | sees, beside `site` and `page` |\n| --- | --- | --- |\n");
        foreach (var kind in PageKinds.All)
        {
            var variable = kind.Name.Replace('-', '_');
            var view = Views.FirstOrDefault(type => SummaryOf(type).EndsWith($"as `{variable}`.", StringComparison.Ordinal));
            text.Append($"| `{kind.Name}` | `{kind.Template}` | {(view is null ? "" : $"`{variable}`, a {Link(view)}")} |\n");
        }
        text.Append("\n## Functions\n\n");
        foreach (var function in Functions)
            text.Append($"- {SummaryOf(function)}\n");
        text.Append("- Of Scriban, those of `array`, `html`, `math`, `object`, `regex` and `string` that depend on nothing but their arguments.\n\n## Views\n");
        foreach (var view in Views)
        {
            text.Append($"\n### {view.Name}\n\n{SummaryOf(view)}\n\n| member | type | meaning |\n| --- | --- | --- |\n");
            foreach (var member in Members(view))
                text.Append($"| `{NameOf(member.Name)}` | {TypeOf(member)} | {SummaryOf(member)} |\n");
        }
        return text.ToString();
    }

    /// <summary>The members of a view in the order of the code.</summary>
    public static IEnumerable<PropertyInfo> Members(Type view) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(member => member.MetadataToken);

    /// <summary>The summary of a type or member as Markdown on one line; empty when there is none.</summary>
    public static string SummaryOf(MemberInfo member)
    {
        var name = member is Type type ? $"T:{type.FullName}" : $"P:{member.DeclaringType!.FullName}.{member.Name}";
        var summary = Documented.FirstOrDefault(element => (string?)element.Attribute("name") == name)?.Element("summary");
        return summary is null ? "" : Blanks().Replace(string.Concat(summary.Nodes().Select(Markdown)), " ").Trim();
    }

    private static string Markdown(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "paramref" } reference => $"`{NameOf(reference.Attribute("name")!.Value)}`",
        XElement { Name.LocalName: "see" } reference => reference.Attribute("cref")!.Value.Split('.')[^1],
        XText text => text.Value.Replace("|", "\\|", StringComparison.Ordinal),
        _ => "",
    };

    private static string NameOf(string member) => StandardMemberRenamer.Rename(member);

    private static string TypeOf(PropertyInfo member)
    {
        var mayBeNull = new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;
        return TypeOf(member.PropertyType) + (mayBeNull ? ", or null" : "");
    }

    private static string TypeOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return $"list of {TypeOf(type.GenericTypeArguments[0])}";
        if (type.Namespace == typeof(PageView).Namespace)
            return Link(type);
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(Html))
            return "markup";
        return type == typeof(string) ? "text" : type == typeof(bool) ? "true or false" : "number";
    }

    private static string Link(Type view) => $"[{view.Name}](#{view.Name.ToLowerInvariant()})";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
