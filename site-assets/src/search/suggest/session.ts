import { isComposing } from '../../ui/dom.js';
import { PAGE_SIZE, type Engine } from '../engine.js';
import { rememberSearch } from '../page/recent.js';
import { Typing } from '../typing.js';
import type { SuggestView } from './view.js';

/** Answers below a search box while one types; what the form does by itself stays as it is. */
export class SuggestSession {
  private readonly typing: Typing;

  constructor(private readonly view: SuggestView, private readonly engine: Engine) {
    this.typing = new Typing(view.input, () => void this.ask());
  }

  start(): void {
    const { form, input } = this.view;
    input.addEventListener('keydown', (event) => this.onKey(event));
    form.addEventListener('submit', () => this.close());
    form.addEventListener('click', (event) => this.onClick(event));
    // The focus stays in the input, so that what is typed next goes there, and in browsers that do not give it to links nothing closes too early.
    form.addEventListener('mousedown', (event) => {
      if ((event.target as Element).closest('[role=option]'))
        event.preventDefault();
    });
    form.addEventListener('focusout', (event) => this.closeUnless(event.relatedTarget));
    // Phones leave the focus where it is.
    document.addEventListener('pointerdown', (event) => this.closeUnless(event.target));
  }

  private async ask(): Promise<void> {
    const signal = this.typing.next();
    const query = this.view.input.value.trim();
    if (query === '') {
      this.view.close();
      return;
    }
    try {
      const found = await this.engine.find({ query, product: '', cause: '' }, PAGE_SIZE, signal);
      if (!signal.aborted)
        this.view.show(query, found);
    } catch (error) {
      if (signal.aborted)
        return;
      console.error(error);
      this.view.showFailure();
    }
  }

  /** Up and down mark an answer, Enter chooses it, Escape closes; all other keys are the input's own. */
  private onKey(event: KeyboardEvent): void {
    if (isComposing(event)) {
      if (event.key === 'Enter')
        event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.view.isOpen)
        this.view.step(event.key === 'ArrowDown' ? 1 : -1);
      else
        void this.ask();
    } else if (event.key === 'Escape' && this.view.isOpen) {
      this.close();
    } else if (event.key === 'Enter' && this.view.marked()) {
      this.view.marked()!.click();
    } else {
      return;
    }
    event.preventDefault();
  }

  private onClick(event: MouseEvent): void {
    if (!(event.target as Element).closest('[role=option]'))
      return;
    rememberSearch(this.view.input.value.trim());
    if (!(event.ctrlKey || event.metaKey || event.shiftKey))
      this.close();
  }

  private closeUnless(target: EventTarget | null): void {
    if (!this.view.form.contains(target as Node | null))
      this.close();
  }

  private close(): void {
    this.typing.next();
    this.view.close();
  }
}
