using System.Security.Cryptography;
using System.Text;

namespace QiniuDocsGen.Delivery.Publishing.Stores;

/// <summary>The keys of the store. They come from the environment only and are never printed.</summary>
internal sealed class Credentials
{
    private Credentials(string accessKey, string secretKey, string? sessionToken) =>
        (AccessKey, SecretKey, SessionToken) = (accessKey, secretKey, sessionToken);

    /// <summary>Names the account.</summary>
    public string AccessKey { get; }

    /// <summary>Signs requests.</summary>
    public string SecretKey { get; }

    /// <summary>Goes with keys that are given for a while; null for lasting ones.</summary>
    public string? SessionToken { get; }

    /// <summary>The keys in <c>QINIU_ACCESS_KEY</c> and <c>QINIU_SECRET_KEY</c>, or in the variables of AWS; null when there are none.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static Credentials? Of(Func<string, string?> variable)
    {
        return Pair("QINIU_ACCESS_KEY", "QINIU_SECRET_KEY", null) ?? Pair("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

        Credentials? Pair(string access, string secret, string? session) =>
            variable(access)?.Trim() is { Length: > 0 } accessKey && variable(secret)?.Trim() is { Length: > 0 } secretKey
                ? new Credentials(accessKey, secretKey, session is null || string.IsNullOrWhiteSpace(variable(session)) ? null : variable(session))
                : null;
    }

    /// <summary>The variable that is missing beside the other one of its pair; null when both are there, or neither.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static string? MissingBesideItsOther(Func<string, string?> variable)
    {
        foreach (var (access, secret) in new[] { ("QINIU_ACCESS_KEY", "QINIU_SECRET_KEY"), ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") })
        {
            var (hasAccess, hasSecret) = (!string.IsNullOrWhiteSpace(variable(access)), !string.IsNullOrWhiteSpace(variable(secret)));
            if (hasAccess != hasSecret)
                return hasAccess ? secret : access;
        }
        return null;
    }

    /// <summary>A name that nobody can guess who has not the secret key: 32 hexadecimal digits that follow from a text.</summary>
    public string Seal(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SecretKey), Encoding.UTF8.GetBytes($"docsgen kept {text}")))[..32];

    /// <summary>Says nothing of the keys.</summary>
    public override string ToString() => "credentials";
}
