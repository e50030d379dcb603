import { SearchFileError, type Card, type Facets, type Row, type SynonymsFile, type TermSource } from '../contract.js';
import { MalformedError } from './digits.js';
import { isDistanceOne } from './distance.js';
import { FileCache, type Fetch } from './files.js';
import { fileOf, filesOf, readManifest, type Level, type Manifest } from './manifest.js';
import { readRow } from './rows.js';
import { readCards, readFacets, readPairs, readShard, readSynonyms, strings, texts, type TitlePair } from './tables.js';

/** An index in shards, as `generator/Search` writes it. Fetches the manifest first, and of the other files only what is asked for. */
export class ShardSource implements TermSource {
  private readonly files: FileCache;
  private readonly known = new Map<string, Row>();

  /** Takes the whole address of the manifest. */
  constructor(private readonly address: string, fetchText?: Fetch) {
    this.files = new FileCache(fetchText);
  }

  async documents(signal?: AbortSignal): Promise<number> {
    return (await this.manifest(signal)).documents;
  }

  async rows(terms: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Row>> {
    const manifest = await this.manifest(signal);
    const found = await Promise.all([...new Set(terms)].map((term) => this.row(term, manifest, signal)));
    return new Map(found.flatMap((row) => (row ? [[row.term, row]] : [])));
  }

  async withPrefix(prefix: string, most: number, signal?: AbortSignal): Promise<readonly Row[]> {
    const manifest = await this.manifest(signal);
    const addresses = manifest.levels.flatMap((level) => filesOf(level, prefix));
    const shards = await Promise.all(addresses.map((address) => this.files.load(address, readShard, signal)));
    const terms = new Set(shards.flatMap((shard) => [...shard.keys()].filter((term) => term.startsWith(prefix))));
    const rows = [...(await this.rows([...terms], signal)).values()];
    rows.sort((left, right) => occurrences(right) - occurrences(left) || (left.term < right.term ? -1 : 1));
    return rows.slice(0, most);
  }

  async near(word: string, signal?: AbortSignal): Promise<readonly string[]> {
    const words = await this.table('words', strings, signal);
    return words.filter((known) => isDistanceOne(known, word));
  }

  async readAs([first, second]: readonly [string, string], signal?: AbortSignal): Promise<readonly string[]> {
    const key = `${first.charAt(0)}${second.charAt(0)} ${first} ${second}`;
    const { pairs } = await this.manifest(signal);
    const value = await this.value(pairs, key, signal);
    return value === undefined ? [] : this.read(() => inOrder(readPairs(value)));
  }

  async withInitials(letters: string, signal?: AbortSignal): Promise<readonly string[]> {
    const { pairs } = await this.manifest(signal);
    const prefix = `${letters} `;
    const shards = await Promise.all(filesOf(pairs, prefix).map((address) => this.files.load(address, readShard, signal)));
    const rows = shards.flatMap((shard) => [...shard].filter(([key]) => key.startsWith(prefix)));
    return this.read(() => inOrder(rows.flatMap(([, value]) => readPairs(value))));
  }

  async homophones(pair: string, signal?: AbortSignal): Promise<readonly string[]> {
    const { readings } = await this.manifest(signal);
    const [first, second, ...more] = await Promise.all(Array.from(pair, (character) => this.value(readings, character, signal)));
    if (!first || !second || more.length > 0)
      return [];
    return (await this.readAs([first, second], signal)).filter((other) => other !== pair);
  }

  async syllables(signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return this.table('syllables', toSet, signal);
  }

  simplified(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return this.table('simplified', texts, signal);
  }

  synonyms(signal?: AbortSignal): Promise<SynonymsFile> {
    return this.table('synonyms', readSynonyms, signal);
  }

  async cards(documents: readonly number[], signal?: AbortSignal): Promise<readonly Card[]> {
    const manifest = await this.manifest(signal);
    return Promise.all(documents.map(async (document) => {
      const file = Math.floor(document / manifest.cardsOfFile);
      const first = file * manifest.cardsOfFile;
      const cards = await this.files.load(manifest.cardFile(file), (json) => readCards(json, first), signal);
      const card = cards[document - first];
      if (!card)
        throw new RangeError(`there is no document ${document}`);
      return card;
    }));
  }

  facets(signal?: AbortSignal): Promise<Facets> {
    return this.table('facets', readFacets, signal);
  }

  private manifest(signal?: AbortSignal): Promise<Manifest> {
    return this.files.load(this.address, (json) => readManifest(json, this.address), signal);
  }

  private async table<T>(name: Parameters<Manifest['table']>[0], read: (json: unknown) => T, signal?: AbortSignal): Promise<T> {
    return this.files.load((await this.manifest(signal)).table(name), read, signal);
  }

  private async row(term: string, manifest: Manifest, signal?: AbortSignal): Promise<Row | undefined> {
    const known = this.known.get(term);
    if (known)
      return known;
    const values = await Promise.all(manifest.levels.map((level) => this.value(level, term, signal)));
    const levels = values.filter((value) => value !== undefined);
    if (levels.length === 0)
      return undefined;
    const row = this.read(() => readRow(term, levels, manifest));
    this.known.set(term, row);
    return row;
  }

  /** What a shard says of one key is read only when it is asked for. */
  private read<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw error instanceof MalformedError ? new SearchFileError(this.address, error.message) : error;
    }
  }

  private async value(level: Level, key: string, signal?: AbortSignal): Promise<string | undefined> {
    const address = fileOf(level, key);
    return address === undefined ? undefined : (await this.files.load(address, readShard, signal)).get(key);
  }
}

/** In how many fields of documents a term occurs. */
function occurrences({ postings }: Row): number {
  return postings.reduce((sum, { documents }) => sum + documents.length, 0);
}

function inOrder(pairs: readonly TitlePair[]): string[] {
  return [...pairs].sort((left, right) => right.titles - left.titles).map(({ pair }) => pair);
}

function toSet(json: unknown): ReadonlySet<string> {
  return new Set(strings(json));
}
