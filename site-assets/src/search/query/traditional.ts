const HAN = /\p{Script=Han}/u;
/** Where GB 2312 has its characters: rows and cells, which GBK has in the same places. */
const ROWS = [0xb0, 0xf7] as const;
const CELLS = [0xa1, 0xfe] as const;

/** Characters of GB 2312 that are also the traditional form of another. */
const BOTH = new Set('乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽');

let usual: ReadonlySet<string> | null = null;

/** Whether a text may have traditional characters: Han characters that GB 2312, the set of simplified ones, does not have. */
export function mayBeTraditional(text: string): boolean {
  for (const character of text.normalize('NFKC')) {
    if (HAN.test(character) && (BOTH.has(character) || !(usual ??= usualCharacters()).has(character)))
      return true;
  }
  return false;
}

function usualCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = ROWS[0]; row <= ROWS[1]; row++) {
    for (let cell = CELLS[0]; cell <= CELLS[1]; cell++)
      bytes.push(row, cell);
  }
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}
