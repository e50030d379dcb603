import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearchFileError } from '../src/search/contract.js';
import { FileCache } from '../src/search/shards/files.js';

/** A network that answers when it is told to. */
class Network {
  readonly asked: { readonly address: string; readonly signal: AbortSignal; answer(text: string): void; fail(): void }[] = [];

  readonly fetch = (address: string, signal: AbortSignal): Promise<string> => new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    this.asked.push({ address, signal, answer: resolve, fail: () => reject(new Error('no connection')) });
  });
}

const asIs = (json: unknown): unknown => json;

test('A file is fetched and read once, however many ask for it and however often', async () => {
  const network = new Network();
  const files = new FileCache(network.fetch);
  const both = Promise.all([files.load('a', asIs), files.load('a', asIs)]);
  network.asked[0]!.answer('[1]');
  const [first, second] = await both;
  assert.deepEqual(first, [1]);
  assert.equal(first, second);
  assert.equal(await files.load('a', asIs), first);
  assert.equal(network.asked.length, 1);
});

test('A file that cannot be had rejects with its address for all who wait, and the next call tries again', async () => {
  const network = new Network();
  const files = new FileCache(network.fetch);
  const both = [files.load('a', asIs), files.load('a', asIs)];
  network.asked[0]!.fail();
  for (const call of both)
    await assert.rejects(call, (error) => error instanceof SearchFileError && error.address === 'a' && error.message.includes('no connection'));
  const again = files.load('a', asIs);
  network.asked[1]!.answer('2');
  assert.equal(await again, 2);
});

test('A file that is no JSON, or not what was expected, is a file that cannot be had', async () => {
  const network = new Network();
  const files = new FileCache(network.fetch);
  const broken = files.load('a', asIs);
  network.asked[0]!.answer('<html>');
  await assert.rejects(broken, SearchFileError);
  const wrong = files.load('b', () => { throw new Error('wrong'); });
  network.asked[1]!.answer('{}');
  await assert.rejects(wrong, SearchFileError);
});

test('Who calls off is answered at once; the file goes on for the others', async () => {
  const network = new Network();
  const files = new FileCache(network.fetch);
  const controller = new AbortController();
  const given = files.load('a', asIs, controller.signal);
  const wanted = files.load('a', asIs);
  controller.abort();
  await assert.rejects(given, { name: 'AbortError' });
  assert.equal(network.asked[0]!.signal.aborted, false);
  network.asked[0]!.answer('3');
  assert.equal(await wanted, 3);
});

test('A file that nobody waits for any more is called off, and fetched anew for the next', async () => {
  const network = new Network();
  const files = new FileCache(network.fetch);
  const controllers = [new AbortController(), new AbortController()];
  const calls = controllers.map(({ signal }) => files.load('a', asIs, signal));
  const ends = Promise.allSettled(calls);
  for (const controller of controllers)
    controller.abort();
  assert.deepEqual((await ends).map((end) => end.status), ['rejected', 'rejected']);
  assert.equal(network.asked[0]!.signal.aborted, true);
  const again = files.load('a', asIs);
  network.asked[1]!.answer('4');
  assert.equal(await again, 4);
});

test('A signal that is aborted already asks for nothing', async () => {
  const network = new Network();
  const controller = new AbortController();
  controller.abort();
  await assert.rejects(new FileCache(network.fetch).load('a', asIs, controller.signal), { name: 'AbortError' });
  assert.equal(network.asked.length, 0);
});
