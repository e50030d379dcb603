/** Sends the answer to "was this helpful" to the endpoint that the site names. Nothing is sent before a button is pressed. */
export function startFeedback(): void {
  const box = document.querySelector<HTMLElement>('[data-feedback]');
  const thanks = box?.querySelector<HTMLElement>('[data-thanks]');
  if (!box || !thanks)
    return;
  const buttons = Array.from(box.querySelectorAll<HTMLButtonElement>('[data-answer]'));
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const id = document.querySelector<HTMLElement>('[data-entry-id]')?.dataset.entryId ?? '';
      const answer = new URLSearchParams({ id, answer: button.dataset.answer ?? '', url: location.href });
      if (!navigator.sendBeacon(box.dataset.feedback ?? '', answer))
        return;
      for (const other of buttons)
        other.disabled = true;
      thanks.textContent = thanks.dataset.thanks ?? '';
    });
  }
}
