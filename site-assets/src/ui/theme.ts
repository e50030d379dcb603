/** The themes of the site; without a choice the system decides. */
export type Theme = 'light' | 'dark';

const KEY = 'theme';

/** What the reader chose on an earlier page; null when nothing was chosen or the browser forbids to remember. */
export function rememberedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

/** Remembers a choice; null forgets it. */
export function rememberTheme(theme: Theme | null): void {
  try {
    if (theme)
      localStorage.setItem(KEY, theme);
    else
      localStorage.removeItem(KEY);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Puts a theme on the page; null leaves it to the system. */
export function applyTheme(theme: Theme | null): void {
  if (theme)
    document.documentElement.dataset.theme = theme;
  else
    delete document.documentElement.dataset.theme;
}
