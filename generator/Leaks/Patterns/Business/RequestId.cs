using System.Collections.Immutable;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Ids that the vendor gives to each request; they help to find a log and tell a stranger little.</summary>
internal sealed class RequestId() : NamedId(
    "QD2038", "request-id", LeakGrade.Info, "the id of a request", "Remove the id if the log behind it is a customer's.",
    ["reqid", "req_id", "req id", "request id", "request_id", "requestid", "request-id", "请求id", "请求 id", "traceid", "trace_id", "trace id", "x-log-id", "uploadid", "upload_id"], 8)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "'x-reqid': '⟦kYxAAAB-d_9QmL0X⟧',", "\"title\": \"请求 ID\",            \"content\": \"⟦Q7bRk2mXw9TzV4cX⟧, ⟦Q7bRk2mXw9TzV4cX⟧\"", "<RequestId>⟦5F9E8D7C6B5A4938⟧</RequestId>", "requestId=⟦9f86d081-884c-7d65-9a2f-eaa0c55ad015⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["<RequestId>REQ-EXAMPLE-0003</RequestId>", "\"reqid\": \"REQ-EXAMPLE-0008\"", "把 reqid 发给我们", "client.complete(uploadId, etags)", "请求ID在响应头里"];
}
