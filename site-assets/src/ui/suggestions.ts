import type { Suggest } from '../search/entry.js';

/**
 * Lets the search boxes of pages other than the search page answer while one types. Code, words and addresses all come from the search page, which is
 * fetched when a box is first used, so no page grows and none changes with the index. Where that fails, the form searches as it does without script.
 */
export function startSuggestions(): void {
  for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-suggest-failed]'))) {
    if (!form.closest('[data-search]'))
      watch(form);
  }
}

function watch(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  let loading = false;
  let typed = false;
  let hint: HTMLElement | undefined;
  const onUse = (event: Event): void => {
    typed = event.type !== 'focus' && !(event as InputEvent).isComposing;
    if (loading)
      return;
    loading = true;
    hint?.remove();
    load(form).then(() => {
      // What was typed meanwhile is asked now.
      if (typed)
        input.dispatchEvent(new Event('input'));
    }, () => {
      loading = false;
      if (!typed)
        return;
      hint = document.createElement('p');
      hint.className = 'suggestions suggestions-note';
      hint.setAttribute('role', 'status');
      hint.textContent = form.dataset.suggestFailed ?? '';
      form.append(hint);
    });
  };
  for (const kind of ['focus', 'input', 'compositionend'])
    input.addEventListener(kind, onUse);
}

async function load(form: HTMLFormElement): Promise<void> {
  const page = await pageAt(form.action);
  const script = page.querySelector<HTMLScriptElement>('script[type=module]')!;
  const { suggest } = await import(script.src) as { suggest: Suggest };
  suggest(form, page);
}

function pageAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`${address}: ${request.status}`)));
    request.onerror = () => reject(new Error(address));
    request.send();
  });
}
