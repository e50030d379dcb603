using System.Collections.Concurrent;
using System.Collections.Immutable;
using QiniuDocsGen.Rendering.Views;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;

namespace QiniuDocsGen.Rendering;

/// <summary>
/// The members of the views as templates name them: <c>PreviousUrl</c> is <c>previous_url</c>. Found once for each view and shared by all threads,
/// since Scriban finds them anew for each context.
/// </summary>
internal sealed class ViewMembers
{
    private readonly ConcurrentDictionary<Type, Members> byType = new();

    /// <summary>Reads the members of a view; null when the value is none.</summary>
    public IObjectAccessor? AccessorOf(object target) => Of(target)?.Accessor;

    /// <summary>The names of the members of a view, sorted; empty for other values.</summary>
    public ImmutableArray<string> NamesOf(object target) => Of(target)?.Names ?? [];

    /// <summary>The value of a member of a view; null when it has no such member, too.</summary>
    public object? ValueOf(object view, string name)
    {
        object? value = null;
        Of(view)?.Accessor.TryGetValue(null!, default, view, name, out value);
        return value;
    }

    private Members? Of(object target) =>
        target.GetType() is var type && type.Namespace == typeof(PageView).Namespace
            ? byType.GetOrAdd(type, static (t, view) => Members.Of(t, view), target)
            : null;

    /// <summary>How the members of one kind of view are read, and their names.</summary>
    private sealed record Members(TypedObjectAccessor Accessor, ImmutableArray<string> Names)
    {
        public static Members Of(Type type, object view)
        {
            var accessor = new TypedObjectAccessor(type, null, StandardMemberRenamer.Default);
            return new Members(accessor, [.. accessor.GetMembers(null!, default, view).Order(StringComparer.Ordinal)]);
        }
    }
}
