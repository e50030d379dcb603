import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutFunctionWords } from '../src/search/query/function-words.js';
import { simplified } from './make.js';

const cases: readonly [query: string, left: string][] = [
  ['请问怎么上传文件', '上传文件'],
  ['證書的續期', '證書 續期'],
  ['請問證書', '證書'],
  ['了解目的地址', '了解目的地址'],
  ['咋退款啊', '退款'],
  ['下载不了了', '下载不了'],
  ['How to upload', 'upload'],
  ['howto', 'howto'],
  ['no such bucket', 'no such bucket'],
  ['为什么', '为什么'],
  ['我的证书怎么办？', '证书 ？'],
];

for (const [query, left] of cases) {
  test(`${query} leaves ${left}`, () => {
    assert.equal(withoutFunctionWords(query, simplified).trim().replace(/ +/g, ' '), left);
  });
}
