import { applyTheme, rememberedTheme, rememberTheme, type Theme } from './theme.js';

/** Lets the button turn the theme; choosing what the system wants anyway gives the choice back to the system. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button)
    return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const systemTheme = (): Theme => (system.matches ? 'dark' : 'light');
  const shownTheme = (): Theme => rememberedTheme() ?? (document.documentElement.dataset.theme as Theme | undefined) ?? systemTheme();
  const tell = (): void => button.setAttribute('aria-pressed', String(shownTheme() === 'dark'));

  button.addEventListener('click', () => {
    const wanted: Theme = shownTheme() === 'dark' ? 'light' : 'dark';
    const choice = wanted === systemTheme() ? null : wanted;
    rememberTheme(choice);
    applyTheme(choice);
    tell();
  });
  system.addEventListener('change', tell);
  tell();
}
