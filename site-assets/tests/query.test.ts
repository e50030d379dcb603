import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../src/search/query.js';
import { searcherOver } from './make.js';

const searcher = searcherOver(
  { id: 'renew', title: '证书过期后怎样续期', answer: '在控制台重新申请证书，再部署到域名。' },
  { id: 'apply', title: '申请免费证书', answer: '域名验证通过后签发。' },
  { id: 'bucket', title: 'no such bucket 报错', answer: '检查空间名和区域。' },
  { id: 'upload', title: '上传文件超时', answer: '检查网络，或改用分片上传。' },
  { id: 'certbot', title: 'certbot 生成的文件', answer: '上传 certificate 文件。' },
);

test('The entry that answers the whole query stands first', () => {
  assert.equal(ids(searcher.search('证书过期'))[0], 'renew');
});

test('Function words do not change what is found', () => {
  assert.deepEqual(searcher.search('请问证书过期了怎么办'), searcher.search('证书过期'));
});

test('A query of nothing but function words is still looked for', () => {
  assert.deepEqual(ids(searcher.search('怎样')), ['renew']);
});

test('Traditional, full-width and capital letters find the same as their plain forms', () => {
  assert.deepEqual(searcher.search('證書過期'), searcher.search('证书过期'));
  assert.deepEqual(searcher.search('ＢＵＣＫＥＴ'), searcher.search('bucket'));
});

test("Signs of lunr's query language are plain text", () => {
  for (const query of ['title:证书', '-bucket', '+bucket', 'buck*', 'bucket~2', 'bucket^10', ':', 'a:b:c', '\\', '*'])
    assert.doesNotThrow(() => searcher.search(query));
  assert.equal(ids(searcher.search('-bucket'))[0], 'bucket');
  assert.equal(ids(searcher.search('nosuchfield:bucket'))[0], 'bucket');
});

test('The last Latin word is completed, earlier ones are not', () => {
  assert.deepEqual(ids(searcher.search('cert')), ['certbot']);
  assert.deepEqual(ids(searcher.search('cert bucket')), ['bucket']);
});

test('A misspelt Latin word finds its neighbour', () => {
  for (const misspelt of ['buckit', 'bukcet', 'buckt', 'buccket'])
    assert.equal(ids(searcher.search(misspelt))[0], 'bucket', misspelt);
});

test('A single Han character finds the pairs that begin with it', () => {
  assert.deepEqual(new Set(ids(searcher.search('免'))), new Set(['apply']));
  assert.ok(ids(searcher.search('验')).includes('apply'));
});

test('An unknown pair falls back to its characters in titles and counts as related only', () => {
  const answer = searcher.search('免续');
  assert.deepEqual(answer.matches, []);
  assert.deepEqual(new Set(answer.related.map((match) => match.id)), new Set(['apply', 'renew']));
});

test('What answers less than half as much as the best is related only', () => {
  const answer = searcher.search('上传文件超时');
  assert.deepEqual(answer.matches.map((match) => match.id), ['upload']);
  assert.deepEqual(answer.related.map((match) => match.id), ['certbot']);
});

test('An entry is found first by its own title, even when others repeat nearly all of it', () => {
  const sentence = '配置处理中，通常情况下需要八分钟完成，若较长时间未完成，请提交工单反馈';
  const entries = searcherOver(
    { id: 'other', title: `修改${sentence}`, answer: sentence },
    { id: 'own', title: `创建${sentence}`, answer: '稍等' },
    ...Array.from({ length: 20 }, (_, n) => ({ id: `filler${n}`, title: '上传文件', answer: '检查网络以后再试一次上传文件' })),
  );
  assert.equal(ids(entries.search(`创建${sentence}`))[0], 'own');
});

test('Nothing is found for nothing', () => {
  for (const query of ['', '   ', '！？', 'zzzzzz'])
    assert.deepEqual(searcher.search(query), { matches: [], related: [] });
});

test('A repeated word counts once', () => {
  assert.deepEqual(searcher.search('bucket bucket'), searcher.search('bucket'));
});

function ids(answer: Answer): string[] {
  return [...answer.matches, ...answer.related].map((match) => match.id);
}
