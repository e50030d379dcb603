import type { DocumentRow, DocumentsFile, TablesFile } from './contract.js';
import { Searcher, type SerializedIndex } from './query.js';
import type { Simplified } from './tokenizer.js';

/** What is shown of a document. */
export interface Card {
  readonly title: string;
  readonly product: string;
  readonly topic: string;
  readonly excerpt: string;
}

/** Everything that a search needs, loaded. */
export interface Library {
  readonly searcher: Searcher;
  readonly cards: ReadonlyMap<string, Card>;
  readonly simplified: Simplified;
}

/** Where the files stand. */
export interface Addresses {
  readonly index: string;
  readonly documents: string;
  readonly tables: string;
}

/** Loads the search files once, when they are first asked for; after a failure the next call tries again. */
export class LibrarySource {
  private loading: Promise<Library> | null = null;

  constructor(private readonly addresses: Addresses) {}

  load(): Promise<Library> {
    this.loading ??= this.fetchAll().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private async fetchAll(): Promise<Library> {
    const [index, documents, tables] = await Promise.all([
      fetchJson<SerializedIndex>(this.addresses.index),
      fetchJson<DocumentsFile>(this.addresses.documents),
      fetchJson<TablesFile>(this.addresses.tables),
    ]);
    const simplified = new Map(Object.entries(tables.simplified));
    const cards = new Map(documents.documents.map((row) => [row[0], toCard(row, documents)]));
    return { searcher: new Searcher(index, simplified, (id) => cards.get(id)?.title ?? ''), cards, simplified };
  }
}

function toCard([, title, product, topic, excerpt]: DocumentRow, file: DocumentsFile): Card {
  return { title, product: file.products[product] ?? '', topic: file.topics[topic] ?? '', excerpt };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
