using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace QiniuDocsGen.Tests;

/// <summary>Asks programs that were written by others, in Node.</summary>
internal static class NodeScript
{
    /// <summary>Runs a script of <c>site-assets/tests/support</c> with a text as its input, and returns what it writes.</summary>
    public static string Run(string script, string request)
    {
        using var node = Start(script);
        var errors = node.StandardError.ReadToEndAsync();
        var answer = node.StandardOutput.ReadToEndAsync();
        using (var input = new StreamWriter(node.StandardInput.BaseStream, new UTF8Encoding(false)))
            input.Write(request);
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, $"{script} failed; was 'npm ci' run in site-assets? " + errors.GetAwaiter().GetResult());
        return answer.GetAwaiter().GetResult();
    }

    private static Process Start(string script)
    {
        var start = new ProcessStartInfo("node", [Repository.Path("site-assets", "tests", "support", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail("Node is missing: these tests need 'node' 20 or later on the path");
            throw;
        }
    }
}
