using System.Collections.Immutable;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Ids of jobs and tasks at the vendor.</summary>
internal sealed class JobId() : NamedId(
    "QD2037", "job-id", LeakGrade.Warn, "the id of a job", "Remove the id.",
    ["job id", "jobid", "job_id", "任务id", "任务 id", "任务编号", "taskid", "task_id", "task id", "persistentid", "persistent_id", "工单号", "工单id", "工单编号", "房间号", "roomid", "room_id", "实例id", "instance_id", "instanceid", "会话id"], 6)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["这是job id⟦6709ab12cd34ef5678901234⟧", "persistentId=⟦z0-66f1a2b3c4d5e6f708192a3b⟧", "任务ID：⟦20241011889123⟧", "persistentId：⟦z0.66f1a2b3c4d5e6f708192a3b⟧", "\"taskId\":\"⟦a8f3-22b1-9c07⟧\"", "工单号 ⟦202410118812⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["job-demo-07", "任务ID怎么查", "jobId: <JOB_ID>", "taskId = getTask(1)", "工单号是多少"];
}
