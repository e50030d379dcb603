const SHOWN_MS = 2000;

/** Gives each code block a button that copies its text, as it was written where the page lays it out anew. The words are in `data-copy` and `data-copied` of the body. */
export function startCopyButtons(): void {
  // Browsers offer the clipboard to secure pages only.
  if (!navigator.clipboard)
    return;
  const { copy = '', copied = '' } = document.body.dataset;
  for (const block of Array.from(document.querySelectorAll<HTMLElement>('pre'))) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(block.dataset.original ?? block.textContent ?? '').then(() => {
        button.textContent = copied;
        setTimeout(() => (button.textContent = copy), SHOWN_MS);
      });
    });
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
