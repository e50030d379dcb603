import { SearchFileError } from '../contract.js';

/** Fetches the text of a file. */
export type Fetch = (address: string, signal: AbortSignal) => Promise<string>;

interface Pending {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  /** How many callers still want it. */
  waiting: number;
}

/**
 * Files that were fetched, read, and kept. Whoever asks for a file that is on its way waits for the same one; it is called off when nobody waits
 * any more. A file that failed is forgotten, so that the next call tries again.
 */
export class FileCache {
  private readonly kept = new Map<string, unknown>();
  private readonly pending = new Map<string, Pending>();

  constructor(private readonly fetchText: Fetch = fetchFromNetwork) {}

  /** What `read` makes of the JSON of a file. An address is always read in the same way. */
  async load<T>(address: string, read: (json: unknown) => T, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal);
    if (this.kept.has(address))
      return this.kept.get(address) as T;
    const pending = this.pending.get(address) ?? this.start(address, read);
    pending.waiting++;
    try {
      return (await unlessAborted(pending.promise, signal)) as T;
    } finally {
      if (--pending.waiting === 0 && this.pending.get(address) === pending) {
        this.pending.delete(address);
        pending.controller.abort();
      }
    }
  }

  private start(address: string, read: (json: unknown) => unknown): Pending {
    const controller = new AbortController();
    const promise = this.fetchAndRead(address, read, controller.signal);
    const pending: Pending = { promise, controller, waiting: 0 };
    this.pending.set(address, pending);
    const forget = (): void => {
      if (this.pending.get(address) === pending)
        this.pending.delete(address);
    };
    promise.then((value) => {
      if (!controller.signal.aborted)
        this.kept.set(address, value);
      forget();
    }, forget);
    return pending;
  }

  private async fetchAndRead(address: string, read: (json: unknown) => unknown, signal: AbortSignal): Promise<unknown> {
    try {
      return read(JSON.parse(await this.fetchText(address, signal)));
    } catch (error) {
      throw error instanceof SearchFileError ? error : new SearchFileError(address, error instanceof Error ? error.message : String(error));
    }
  }
}

async function fetchFromNetwork(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok)
    throw new Error(`status ${response.status}`);
  return response.text();
}

function throwIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted)
    throw reasonOf(signal);
}

function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal)
    return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(reasonOf(signal));
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Browsers of 2021 give no reason. */
function reasonOf(signal: AbortSignal): unknown {
  return (signal.reason as unknown) ?? new DOMException('The search was called off.', 'AbortError');
}
