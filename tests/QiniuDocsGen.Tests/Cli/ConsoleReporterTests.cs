using System.CommandLine;
using QiniuDocsGen.Cli;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Tests.Cli;

public sealed class ConsoleReporterTests
{
    private const int Threads = 8;
    private const int Batches = 40;
    private const int Findings = 10;

    private static readonly DiagnosticRule Rule = new("QD3999", "made-up", Severity.Warning, "A test.", "Do this.");
    private static readonly DiagnosticRule Note = new("QD3998", "made-up-note", Severity.Info, "A test.", "Do this.");

    [Fact]
    public void What_several_threads_find_is_told_batch_by_batch()
    {
        var (reporter, said) = Reporter();

        Parallel.For(0, Threads * Batches, new ParallelOptions { MaxDegreeOfParallelism = Threads }, batch => reporter.WriteFindingsOfBuild(
            [.. Enumerable.Range(0, Findings).Select(number => Rule.Report($"batch {batch} number {number}")), .. Enumerable.Repeat(Note.Report($"note of {batch}"), batch + 2)], null));

        // A finding without a place is its label and its help; the count of the notes ends the batch.
        var lines = said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Threads * Batches * ((2 * Findings) + 1), lines.Length);
        Assert.All(lines.Chunk((2 * Findings) + 1), AssertWhole);
    }

    private static void AssertWhole(string[] lines)
    {
        var batch = int.Parse(lines[0].Split("batch ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        for (var number = 0; number < Findings; number++)
        {
            Assert.EndsWith($"batch {batch} number {number}", lines[2 * number].TrimEnd(), StringComparison.Ordinal);
            Assert.EndsWith("help: Do this.", lines[(2 * number) + 1].TrimEnd(), StringComparison.Ordinal);
        }
        Assert.Contains($" {batch + 2} notes on the quality", lines[^1], StringComparison.Ordinal);
    }

    private static (ConsoleReporter Reporter, StringWriter Said) Reporter()
    {
        var options = new CommonOptions();
        var command = new Command("test");
        options.AddTo(command);
        var (said, usual) = (new StringWriter(), Console.Error);
        // A reporter keeps the writer that it finds when it is made.
        Console.SetError(said);
        try
        {
            return (ConsoleReporter.For(command.Parse("--no-color"), options), said);
        }
        finally
        {
            Console.SetError(usual);
        }
    }
}
