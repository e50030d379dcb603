using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>Reads templates and interface words, the built-in ones first and those of an overlay over them.</summary>
internal static class TemplateReader
{
    private const string WordsFolder = "i18n/";

    /// <summary>The template files by path; one of the overlay replaces the built-in one of the same path.</summary>
    public static ImmutableArray<SourceFile> ReadTemplates(ImmutableArray<FoundFile> files, SourceDisk disk) =>
        disk.ReadTexts([.. files.Where(f => f.Path.Extension == ".html")], YamlReader.MaxBytes);

    /// <summary>
    /// The words of a language: those of the built-in file, and single ones replaced by the overlay. A language without any is reported, and the
    /// words are those of the default.
    /// </summary>
    /// <param name="language">The language of the site.</param>
    /// <param name="place">Where the settings name it; null when they do not.</param>
    /// <param name="builtIn">The built-in files.</param>
    /// <param name="overlay">The files of the overlay.</param>
    /// <param name="disk">Reads them.</param>
    /// <param name="found">Collects what is found.</param>
    public static InterfaceWords ReadWords(
        string language, SourceSpan? place, ImmutableArray<FoundFile> builtIn, ImmutableArray<FoundFile> overlay, SourceDisk disk, List<Diagnostic> found)
    {
        var all = builtIn.Concat(overlay).ToImmutableArray();
        var files = FilesOf(language, all);
        if (files.IsEmpty)
        {
            ReportLanguage(language, place, all, found);
            language = SiteSettings.Default.Language;
            files = FilesOf(language, all);
        }
        var program = FilesOf(language, builtIn);
        var (known, own) = (WordsOf(program, disk, found), WordsOf(FilesOf(language, overlay), disk, found));
        // All languages have the same keys: those of the default will do for one that the program does not have.
        var expected = !program.IsEmpty ? known : WordsOf(FilesOf(SiteSettings.Default.Language, builtIn), disk, found);
        return new InterfaceWords(language, own.UnionBy(known, word => word.Key).ToFrozenDictionary(word => word.Key, word => word.Value.Text, StringComparer.Ordinal))
        {
            BuiltIn = [.. expected.Keys.Order(StringComparer.Ordinal)],
            Own = [.. own.Select(word => new OwnWord(word.Key, word.Value.Place))],
        };
    }

    private static ImmutableArray<FoundFile> FilesOf(string language, ImmutableArray<FoundFile> files) =>
        [.. files.Where(f => f.Path.Value == $"{WordsFolder}{language}.yml")];

    private static void ReportLanguage(string language, SourceSpan? place, ImmutableArray<FoundFile> files, List<Diagnostic> found)
    {
        var available = files
            .Where(f => f.Path.Value.StartsWith(WordsFolder, StringComparison.Ordinal) && f.Path.Extension == ".yml")
            .Select(f => f.Path.Name[..^".yml".Length])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var expected = available.Length == 0
            ? $"a file {WordsFolder}{language}.yml among the templates"
            : $"one of {string.Join(", ", available)}";
        var message = $"there are no words for `language: {language}`; {expected} was expected";
        found.Add(place is { } span ? SourceRules.LanguageMissing.At(span, message) : SourceRules.LanguageMissing.Report(message));
    }

    private static Dictionary<string, (string Text, SourceSpan Place)> WordsOf(ImmutableArray<FoundFile> files, SourceDisk disk, List<Diagnostic> found)
    {
        var words = new Dictionary<string, (string Text, SourceSpan Place)>(StringComparer.Ordinal);
        foreach (var file in disk.ReadTexts(files, YamlReader.MaxBytes))
        {
            if (YamlReader.Read(file, found) is { } root)
                AddWords(root, "", words, found);
        }
        return words;
    }

    /// <summary>Adds the words of nested keys as <c>outer.inner</c>; the depth is bounded by <see cref="YamlReader.MaxDepth"/>.</summary>
    private static void AddWords(YamlMap map, string prefix, Dictionary<string, (string Text, SourceSpan Place)> words, List<Diagnostic> found)
    {
        foreach (var (key, value) in map.Items)
        {
            var name = prefix + key.Value;
            if (value is YamlMap inner)
                AddWords(inner, name + ".", words, found);
            else if (value is not YamlScalar { IsEmpty: false } scalar || scalar.Value.Any(Quotation.IsUnsafe))
                found.Add(SourceRules.SettingsValue.At(value.Span, $"{Quotation.Of(name)} is {value.What}; a text on one line was expected"));
            else if (!words.TryAdd(name, (scalar.Value, key.Span)))
                found.Add(SourceRules.SettingsKey.At(key.Span, $"the word {Quotation.Of(name)} stands a second time; once was expected", new DiagnosticNote("first given here", words[name].Place)));
        }
    }
}
