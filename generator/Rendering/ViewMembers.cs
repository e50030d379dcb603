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
    private readonly ConcurrentDictionary<Type, TypedObjectAccessor> accessors = new();

    /// <summary>Reads the members of a view; null when the value is none.</summary>
    public IObjectAccessor? AccessorOf(object target) =>
        target.GetType() is var type && type.Namespace == typeof(PageView).Namespace
            ? accessors.GetOrAdd(type, t => new TypedObjectAccessor(t, null, StandardMemberRenamer.Default))
            : null;

    /// <summary>The names of the members of a view, sorted; empty for other values.</summary>
    public ImmutableArray<string> NamesOf(object target) =>
        AccessorOf(target) is TypedObjectAccessor accessor
            ? [.. accessor.GetMembers(null!, default, target).Order(StringComparer.Ordinal)]
            : [];
}
