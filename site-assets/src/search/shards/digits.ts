/** What is not as the generator wrote it. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = 32;

/** The value of each ASCII character; -1 for those that are no digit. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** Reads the numbers that `generator/Search/Shards/Digits.cs` writes. */
export class DigitReader {
  constructor(private readonly text: string, private at = 0) {}

  /** Where the next number begins. */
  get position(): number {
    return this.at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next number. */
  next(): number {
    let number = 0;
    for (let factor = 1; ; factor *= BASE) {
      const value = VALUES[this.text.charCodeAt(this.at++)] ?? -1;
      if (value < 0 || !Number.isSafeInteger(factor))
        throw new MalformedError('not a number');
      number += (value % BASE) * factor;
      if (value < BASE)
        return number;
    }
  }
}
