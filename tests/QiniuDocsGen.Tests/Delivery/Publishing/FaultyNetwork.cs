using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

/// <summary>What happens to a request on its way.</summary>
internal enum Fault
{
    None,
    Error500,
    SlowDown,
    Hang,
    CutBefore,
    CutAfter,
    WrongEtag,
    WrongClock,
    WrongKey,
    NotAllowed,
}

/// <summary>Stands between a client and a server on this machine and spoils requests as a test wants.</summary>
internal sealed partial class FaultyNetwork : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int server;
    private readonly Func<int, string, string, Fault> faultOf;
    private int requests;

    /// <summary>Begins to listen.</summary>
    /// <param name="server">The port of the server.</param>
    /// <param name="faultOf">The fault for a request, by its number from 0, method and path.</param>
    public FaultyNetwork(int server, Func<int, string, string, Fault> faultOf)
    {
        this.server = server;
        this.faultOf = faultOf;
        listener.Start();
        _ = Accept();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await ReadHead(stream);
                var (method, path) = (head.Split(' ')[0], head.Split(' ')[1]);
                if (head.Contains("100-continue", StringComparison.OrdinalIgnoreCase))
                    await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop.Token);
                var body = new byte[LengthOf(head)];
                await stream.ReadExactlyAsync(body, stop.Token);
                var fault = faultOf(Interlocked.Increment(ref requests) - 1, method, path);
                if (await Answer(head, body, fault) is { } answer)
                    await stream.WriteAsync(answer, stop.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client gave up, or the test is over.
        }
    }

    private async Task<byte[]?> Answer(string head, byte[] body, Fault fault)
    {
        switch (fault)
        {
            case Fault.Error500: return Refusal("500 Internal Server Error", "InternalError");
            case Fault.SlowDown: return Refusal("503 Slow Down", "SlowDown");
            case Fault.WrongClock: return Refusal("403 Forbidden", "RequestTimeTooSkewed");
            case Fault.WrongKey: return Refusal("403 Forbidden", "SignatureDoesNotMatch");
            case Fault.NotAllowed: return Refusal("403 Forbidden", "AccessDenied");
            case Fault.CutBefore: return null;
            case Fault.Hang:
                await Task.Delay(Timeout.Infinite, stop.Token);
                return null;
        }
        var answer = await Forward(head, body);
        return fault switch
        {
            Fault.CutAfter => answer[..(answer.Length / 2)],
            Fault.WrongEtag => Encoding.Latin1.GetBytes(Etag().Replace(Encoding.Latin1.GetString(answer), "$1\"00000000000000000000000000000000\"", 1)),
            _ => answer,
        };
    }

    private async Task<byte[]> Forward(string head, byte[] body)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server, stop.Token);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(Unwanted().Replace(head, "").Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)), stop.Token);
        await stream.WriteAsync(body, stop.Token);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, stop.Token);
        return answer.ToArray();
    }

    private async Task<string> ReadHead(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            if (await stream.ReadAsync(one, stop.Token) == 0)
                throw new IOException("closed");
            head.Append((char)one[0]);
        }
        return head.ToString();
    }

    private static int LengthOf(string head) => Length().Match(head) is { Success: true } match ? int.Parse(match.Groups[1].Value) : 0;

    // The text names a key, as real stores do: it must not reach the user.
    private static byte[] Refusal(string status, string code)
    {
        var body = $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>Refused for {PublishedSite.Keys.AccessKey}-secret</Message></Error>";
        return Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/xml\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
    }

    [GeneratedRegex(@"\r\nContent-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"\r\n(Connection|Expect):[^\r]*", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();

    [GeneratedRegex("(\r\nETag: )\"[0-9a-f]{32}\"", RegexOptions.IgnoreCase)]
    private static partial Regex Etag();
}
