using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
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
    private readonly ConcurrentDictionary<Type, Members?> byType = new();

    /// <summary>Reads the members of a view; null when the value is none.</summary>
    public IObjectAccessor? AccessorOf(object target) => Of(target)?.Accessor;

    /// <summary>The names of the members of a view, sorted; empty for other values.</summary>
    public ImmutableArray<string> NamesOf(object target) => [.. (AccessorOf(target)?.GetMembers(null!, default, target) ?? []).Order(StringComparer.Ordinal)];

    /// <summary>What reads each member of a view, in the order of their names; empty for other values.</summary>
    public ImmutableArray<Func<object, object?>> ReadersOf(object target) => Of(target)?.Readers ?? [];

    /// <summary>The value of a member of a view; null when it has no such member, too.</summary>
    public object? ValueOf(object view, string name)
    {
        object? value = null;
        Of(view)?.Accessor.TryGetValue(null!, default, view, name, out value);
        return value;
    }

    private Members? Of(object target) => byType.GetOrAdd(target.GetType(), static type => type.Namespace == typeof(PageView).Namespace ? Members.Of(type) : null);

    /// <summary>How the members of one kind of view are read: by name, and all of them.</summary>
    private sealed record Members(TypedObjectAccessor Accessor, ImmutableArray<Func<object, object?>> Readers)
    {
        private static readonly MethodInfo Typed = typeof(Members).GetMethod(nameof(ReaderOf), 2, BindingFlags.NonPublic | BindingFlags.Static, [typeof(MethodInfo)])!;

        public static Members Of(Type type) => new(
            new TypedObjectAccessor(type, null, StandardMemberRenamer.Default),
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal).Select(ReaderOf)]);

        // Calling a getter by reflection takes many times what the getter takes, and every page reads dozens.
        private static Func<object, object?> ReaderOf(PropertyInfo property) =>
            (Func<object, object?>)Typed.MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod])!;

        private static Func<object, object?> ReaderOf<TView, TValue>(MethodInfo getter)
            where TView : class
        {
            var read = getter.CreateDelegate<Func<TView, TValue>>();
            return view => read((TView)view);
        }
    }
}
