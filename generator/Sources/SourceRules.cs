using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Sources;

/// <summary>What can be found wrong while the source tree is read: settings (90xx), environment (91xx), and names of content (13xx).</summary>
internal static class SourceRules
{
    /// <summary>A folder or file that was named does not exist.</summary>
    public static readonly DiagnosticRule LocationMissing = Error("QD9001", "location-missing",
        "A folder or file that was named does not exist.", "Check the path; it is relative to the folder that the command runs in.");

    /// <summary>The content folder has no part.</summary>
    public static readonly DiagnosticRule NoParts = Error("QD9002", "no-parts",
        "The content folder holds no part.", "Put at least one part, a file named *.md, into the content folder; README.md does not count.");

    /// <summary>A file is larger than what is read.</summary>
    public static readonly DiagnosticRule FileTooLarge = Error("QD9003", "file-too-large",
        "A file is larger than what is read.", "Split a part above 512 MB; settings and words take at most 1 MB.");

    /// <summary>The name of a file cannot be used on every machine.</summary>
    public static readonly DiagnosticRule FileName = Error("QD1301", "file-name",
        "A file name holds a character that not every machine or address can hold; the file is left out.",
        "Rename the file without colons, back slashes and control characters.");

    /// <summary>A settings file is not the YAML that is accepted.</summary>
    public static readonly DiagnosticRule SettingsSyntax = Error("QD9005", "settings-syntax",
        "A settings file is not YAML, or uses more of YAML than is accepted.",
        "Use keys, texts and lists only: no anchors, aliases, tags or several documents.");

    /// <summary>A key is unknown or given twice.</summary>
    public static readonly DiagnosticRule SettingsKey = Error("QD9006", "settings-key",
        "A settings file has a key that is unknown or given twice.", "Correct the spelling, or remove the key.");

    /// <summary>A value does not fit its key.</summary>
    public static readonly DiagnosticRule SettingsValue = Error("QD9007", "settings-value",
        "A setting has a value that does not fit.", "Give the value in the form that the message names.");

    /// <summary>Two things share a name or an address.</summary>
    public static readonly DiagnosticRule SettingsRepeated = Error("QD9008", "settings-repeated",
        "Two products, topics or root causes share a name, another spelling or an address.",
        "Give each its own; an alias may not be the name of another.");

    /// <summary>There are no interface words in the language of the site.</summary>
    public static readonly DiagnosticRule LanguageMissing = Error("QD9009", "language-missing",
        "There are no interface words in the language of the site.",
        "Choose one of the languages that the message lists, or add a file to templates/i18n.");

    /// <summary>The base address on the command line cannot be used.</summary>
    public static readonly DiagnosticRule BaseUrlOption = Error("QD9010", "base-url-option",
        "The base address on the command line cannot be used.", "Give an http or https address, for example https://help.example.com/docs/.");

    /// <summary>A file is not UTF-8.</summary>
    public static readonly DiagnosticRule NotUtf8 = new("QD9011", "not-utf-8", Severity.Warning,
        "A file holds bytes that are not UTF-8; they are read as U+FFFD.", "Save the file as UTF-8.");

    /// <summary>A file is UTF-16.</summary>
    public static readonly DiagnosticRule Utf16 = new("QD9012", "utf-16", Severity.Warning,
        "A file is UTF-16, which is read but not expected.", "Save the file as UTF-8.");

    /// <summary>A file begins with a byte order mark.</summary>
    public static readonly DiagnosticRule ByteOrderMark = new("QD9013", "byte-order-mark", Severity.Info,
        "A file begins with a byte order mark; it is left out.", "Save the file as UTF-8 without a mark; nothing depends on it.");

    /// <summary>Something in a source folder is not read.</summary>
    public static readonly DiagnosticRule NotFollowed = new("QD9014", "not-followed", Severity.Info,
        "Hidden files and folders and symbolic links in a source folder are not read.", "Move what should be read to a place of its own.");

    /// <summary>A group of synonyms has a word twice.</summary>
    public static readonly DiagnosticRule SynonymRepeated = new("QD9051", "synonym-repeated", Severity.Warning,
        "A group of synonyms.yml has a word twice; capital letters make no difference.", "Remove the second one.");

    /// <summary>A line of the ledger cannot be read.</summary>
    public static readonly DiagnosticRule LedgerLine = Error("QD9041", "ledger-line",
        "A line of ledger.tsv cannot be read, so an address that was published would be forgotten.",
        "Restore the line from the history of the repository; after a merge, remove the marks of the conflict and keep the lines of both sides.");

    /// <summary>The ledger has columns that are not known.</summary>
    public static readonly DiagnosticRule LedgerColumns = new("QD9042", "ledger-columns", Severity.Warning,
        "A line of ledger.tsv has more columns than this version knows; `docsgen add` would drop them.",
        "Use the version of docsgen that wrote the ledger, or a newer one.");

    /// <summary>The ledger has two lines for one id.</summary>
    public static readonly DiagnosticRule LedgerIdTwice = new("QD9043", "ledger-id-twice", Severity.Warning,
        "ledger.tsv has two different lines for one id, as a merge of two branches can leave them; both are tried.",
        "Run `docsgen add`, which leaves the one that fits, and commit the ledger.");

    /// <summary>Lines of the ledger were removed or edited.</summary>
    public static readonly DiagnosticRule LedgerAltered = Error("QD9044", "ledger-altered",
        "Lines of ledger.tsv were removed or edited since docsgen wrote it, so an address that was published would be forgotten.",
        "Restore it with git, for example `git checkout content/ledger.tsv`, and see `git diff` for what was lost; only if that is what you want, run `docsgen add --accept-ledger`.");

    /// <summary>The ledger holds the lines of two branches.</summary>
    public static readonly DiagnosticRule LedgerMerged = new("QD9045", "ledger-merged", Severity.Warning,
        "ledger.tsv holds the lines of two branches that were merged; until it is written anew, lines that are removed from it are not noticed.",
        "Run `docsgen add`, and commit the ledger.");

    /// <summary>There is no ledger.</summary>
    public static readonly DiagnosticRule LedgerMissing = new("QD9046", "ledger-missing", Severity.Warning,
        "The content folder has no ledger.tsv, so that addresses follow from the texts and change with them; those that were published before would be forgotten.",
        "If there was a ledger, restore it with git; for a site that was never published run `docsgen add --new-ledger`, and commit the ledger.");

    /// <summary>What seems to be a part, a settings file or a template is not read.</summary>
    public static readonly DiagnosticRule Skipped = new("QD9015", "source-skipped", Severity.Warning,
        "What seems to be a part, a settings file, a template or a folder of them is not read.",
        "Put the file or folder itself in place of a symbolic link, and give it a name in UTF-8.");

    /// <summary>A folder bears the name of a file.</summary>
    public static readonly DiagnosticRule FolderForFile = Error("QD9016", "folder-for-file",
        "A folder bears the name of a settings file, of the ledger or of a file of words, which is then taken to be absent.",
        "Give the folder another name, and put the file in its place if there is one.");

    /// <summary>A file or folder cannot be read.</summary>
    public static readonly DiagnosticRule Unreadable = Error("QD9101", "unreadable",
        "A file or folder cannot be read.", "Check its permissions and the disk.");

    /// <summary>A file that belongs to the program is missing.</summary>
    public static readonly DiagnosticRule BuiltInMissing = Error("QD9102", "built-in-missing",
        "A file that belongs to the program is missing.", "Run `npm ci && npm run build` in site-assets, then build the generator again.");

    /// <summary>The character tables cannot be read.</summary>
    public static readonly DiagnosticRule TablesBroken = Error("QD9103", "tables-broken",
        "The character tables of the program cannot be read.", "Run `npm ci && npm run build` in site-assets, then build the generator again.");

    /// <summary>Every rule of the stage.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
    [
        LocationMissing, NoParts, FileTooLarge, FileName, SettingsSyntax, SettingsKey, SettingsValue, SettingsRepeated, LanguageMissing,
        BaseUrlOption, NotUtf8, Utf16, ByteOrderMark, NotFollowed, SynonymRepeated, LedgerLine, LedgerColumns, LedgerIdTwice, LedgerAltered, LedgerMerged,
        LedgerMissing, Skipped, FolderForFile,
        Unreadable, BuiltInMissing, TablesBroken,
    ];

    /// <summary>
    /// Those of the findings of loading that end a run before it begins, for whatever else were found would only follow from them: what the command
    /// line names is not there or does not fit, or the program itself is not whole.
    /// </summary>
    public static ImmutableArray<Diagnostic> Ending(ImmutableArray<Diagnostic> loading) =>
        [.. loading.Where(finding => finding.Rule == LocationMissing || finding.Rule == BaseUrlOption || finding.Rule == BuiltInMissing || finding.Rule == TablesBroken)];

    private static DiagnosticRule Error(string code, string name, string summary, string help) =>
        new(code, name, Severity.Error, summary, help);
}
