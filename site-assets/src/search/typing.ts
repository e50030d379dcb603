const DEBOUNCE_MS = 100;

/**
 * Follows what is typed into a search box: asks a moment after the last key and never while an input method composes; whoever asks anew calls off
 * what is still being fetched for an older text.
 */
export class Typing {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = new AbortController();

  constructor(input: HTMLInputElement, ask: () => void) {
    const soon = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(ask, DEBOUNCE_MS);
    };
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing)
        soon();
    });
    input.addEventListener('compositionstart', () => clearTimeout(this.timer));
    input.addEventListener('compositionend', soon);
  }

  /** Calls off what is asked or is about to be, and gives the signal for what is asked next. */
  next(): AbortSignal {
    clearTimeout(this.timer);
    this.running.abort();
    return (this.running = new AbortController()).signal;
  }
}
