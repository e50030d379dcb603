import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Searcher, type Answer } from '../src/search/query/searcher.js';
import { foundTerms, replacedWords } from '../src/search/query/reasons.js';
import { MemorySource, type Document } from './support/memory-source.js';
import { simplified } from './make.js';

const entries: readonly Document[] = [
  { id: 'renew', title: '证书过期后怎样续期', answer: '在控制台重新申请证书，再部署到域名。' },
  { id: 'apply', title: '申请免费证书', answer: '域名验证通过后签发。' },
  { id: 'bucket', title: 'no such bucket 报错', answer: '检查空间名和区域。' },
  { id: 'upload', title: '上传文件超时', answer: '检查网络，或改用分片上传。' },
  { id: 'certbot', title: 'certbot 生成的文件', answer: '上传 certificate 文件。' },
  { id: 'close', title: '账号注销', answer: '在个人中心申请。' },
];
const searcher = new Searcher(new MemorySource(entries, simplified, [[60, 1, '注销', '销户'], [60, 1, 'no such bucket', '空间不存在'], [60, 2, '证书', 'ssl 证书']]));

test('The entry that answers the whole query stands first', async () => {
  assert.equal((await ids('证书过期'))[0], 'renew');
});

test('Function words do not change what is found, and a query of nothing else is still looked for', async () => {
  assert.deepEqual(await ids('请问证书过期了怎么办'), await ids('证书过期'));
  assert.deepEqual(await ids('怎样'), ['renew']);
});

test('Traditional, full-width and capital letters find the same as their plain forms', async () => {
  assert.deepEqual(await ids('證書過期'), await ids('证书过期'));
  assert.deepEqual(await ids('ＢＵＣＫＥＴ'), await ids('bucket'));
});

test("Signs of lunr's query language are plain text", async () => {
  for (const query of ['title:证书', '-bucket', '+bucket', 'buck*', 'bucket~2', 'bucket^10', ':', 'a:b:c', '\\', '*'])
    await assert.doesNotReject(searcher.search(query));
  assert.equal((await ids('-bucket'))[0], 'bucket');
});

test('The last word is completed; an earlier one only when the index does not know it', async () => {
  assert.deepEqual(await ids('cert'), ['certbot']);
  assert.deepEqual(await ids('certb 文件'), ['certbot', 'upload']);
  assert.ok(!(await ids('no bucket')).includes('upload'));
});

test('A misspelt word finds its neighbour', async () => {
  for (const misspelt of ['buckit', 'bukcet', 'buckt', 'buccket'])
    assert.equal((await ids(misspelt))[0], 'bucket', misspelt);
});

test('A single Han character finds the pairs that begin with it', async () => {
  assert.deepEqual(await ids('免'), ['apply']);
  assert.ok((await ids('验')).includes('apply'));
});

test('Pinyin in whole syllables, with and without blanks, and in initials', async () => {
  for (const query of ['zhengshu guoqi', 'zhengshuguoqi', 'zsgq'])
    assert.equal((await ids(query))[0], 'renew', query);
  assert.deepEqual(await ids('zhuxiao'), ['close']);
  assert.deepEqual(await ids('zhzx'), ['close']);
});

test('Initials of a longer word mean one title that has all of it', async () => {
  assert.deepEqual(await ids('zszx'), []);
});

test('Pinyin is read although domains of customers begin or sound alike', async () => {
  const names = [...entries, { id: 'domains', title: 'zhengshuwang.example 与 zhuxia.example', answer: 'shangchuan.example 与 qi.example' }];
  const among = new Searcher(new MemorySource(names, simplified));
  const found = async (query: string): Promise<string[]> => idOf(await among.search(query), names.map(({ id }) => id));
  for (const query of ['zhengshu', 'zhengshu guoqi', 'zheng shu guo qi'])
    assert.equal((await found(query))[0], 'renew', query);
  assert.deepEqual(await found('zhuxiao'), ['close', 'domains']);
  assert.deepEqual(await found('shangchuan'), ['domains', 'upload', 'certbot']);
  const { prepared } = await among.search('zhuxiao');
  assert.deepEqual(replacedWords(prepared, [5, 6]), ['注销']);
});

test('A pair that is written with another character of the same sound is found', async () => {
  assert.equal((await ids('证书过其'))[0], 'renew');
  assert.equal((await ids('帐号注消'))[0], 'close');
});

test('The seam of two known words stands for nothing', async () => {
  const { prepared } = await searcher.search('证书注销');
  assert.deepEqual(prepared.plan.units.find((unit) => unit.text === '书注')?.alternatives, []);
});

test('Synonyms of one word and of several, but not in the text of an error', async () => {
  assert.deepEqual(await ids('销户'), ['close']);
  assert.equal((await ids('空间不存在'))[0], 'bucket');
  assert.deepEqual(await ids('gone forever 销户'), []);
});

test('A title counts first when it is asked for as a whole', async () => {
  const sentence = '图书馆借阅卡的照片以后，前台每天傍晚统一打印新卡，读者次日带旧卡来换取';
  const others = Array.from({ length: 20 }, (_, n) => ({ id: `filler${n}`, title: '上传文件', answer: '检查网络以后再试一次上传文件' }));
  const long = new Searcher(new MemorySource([
    { id: 'other', title: `重拍${sentence}`, answer: sentence }, { id: 'own', title: `更换${sentence}`, answer: '稍等' }, ...others,
  ], simplified));
  assert.equal(idOf(await long.search(`更换${sentence}`), ['other', 'own'])[0], 'own');
});

test('Nothing is found for nothing, and for what is known by one word only', async () => {
  for (const query of ['', '   ', '！？', 'zzzzzz', '篮球文件', '今天天气'])
    assert.deepEqual(await ids(query), [], query);
});

test('Words that titles know but no entry has together are related', async () => {
  const answer = await searcher.search('注销上传');
  assert.deepEqual(answer.matches, []);
  assert.deepEqual(new Set(idOf(answer)), new Set(['close', 'upload']));
});

test('A query near the domain that nothing answers finds nothing', async () => {
  for (const query of ['注销护照', '天气证书查询', '游戏上传', '退税流程'])
    assert.deepEqual(await ids(query), [], query);
});

test('A repeated word counts once', async () => {
  assert.deepEqual(await ids('bucket bucket'), await ids('bucket'));
});

test('Very long and odd queries come to an end', async () => {
  for (const query of ['证书'.repeat(5000), 'a '.repeat(5000), 'zhang'.repeat(2000), 'an'.repeat(18), '\ud800', '😀'.repeat(3000), '__proto__', 'constructor'])
    await assert.doesNotReject(searcher.search(query));
});

test('What was found is known by its terms, and what was looked for instead is named', async () => {
  const { prepared } = await searcher.search('帐号注消');
  assert.ok(foundTerms(prepared, 5).has('注销'));
  assert.deepEqual(replacedWords(prepared, [5]), ['账号注销']);
});

test('What was looked for instead is named in whole words, with what was typed right around it', async () => {
  const replaced = async (query: string): Promise<string[]> => {
    const { prepared } = await searcher.search(query);
    return replacedWords(prepared, entries.map((_, at) => at));
  };
  assert.deepEqual(await replaced('证书过期'), []);
  assert.deepEqual(await replaced('证书过其'), ['证书过期']);
  assert.deepEqual(await replaced('正书过期'), ['证书过期']);
  assert.deepEqual(await replaced('上船文件'), ['上传文件']);
  assert.deepEqual(await replaced('shangchuan wenjian'), ['上传', '文件']);
  assert.deepEqual(await replaced('销户'), ['注销']);
  assert.deepEqual(await replaced('tiemout bukcet'), ['bucket']);
});

test('A synonym table that failed is asked for again', async () => {
  class Flaky extends MemorySource {
    private failed = false;
    override synonyms = (): Promise<[]> => {
      if (this.failed)
        return Promise.resolve([]);
      this.failed = true;
      return Promise.reject(new Error('offline'));
    };
  }
  const flaky = new Searcher(new Flaky(entries, simplified));
  await assert.rejects(flaky.search('证书'));
  assert.equal((await flaky.search('证书')).matches.length, 2);
});

async function ids(query: string): Promise<string[]> {
  return idOf(await searcher.search(query));
}

function idOf({ matches, related }: Answer, names = entries.map(({ id }) => id)): string[] {
  return [...matches, ...related].map(({ document }) => names[document]!);
}
