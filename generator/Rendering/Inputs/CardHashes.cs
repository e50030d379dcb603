using System.Collections.Concurrent;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Inputs;

/// <summary>The hashes of cards, by the card itself: cards of one entry are one object, and comparing them member by member would take longer than hashing.</summary>
internal sealed class CardHashes() : ConcurrentDictionary<EntryCardView, UInt128>(ReferenceEqualityComparer.Instance);
