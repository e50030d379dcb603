/**
 * Runs in pages of the preview only: reloads the page when the site was built again, without losing the place, and shows what the build found.
 */

interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
}

interface State {
  /** Names the site that is shown; another one has another name. */
  readonly version: string;
  /** Whether the site shown is that of the last build; a page of it may have faults all the same. */
  readonly isLast: boolean;
  readonly findings: readonly Finding[];
}

const SCROLL_KEY = 'docsgen-preview-scroll';
const script = document.currentScript as HTMLScriptElement;
const version = script.dataset.version;

function connect(): void {
  const socket = new WebSocket(new URL('live', script.src).href.replace(/^http/, 'ws'));
  socket.addEventListener('message', (message) => show(JSON.parse(String(message.data)) as State));
  // The server was stopped, or the machine slept: try until it is there again.
  socket.addEventListener('close', () => setTimeout(connect, 1000));
}

function show(state: State): void {
  if (state.version !== version)
    reload();
  else
    showFindings(state);
}

function reload(): void {
  sessionStorage.setItem(SCROLL_KEY, JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

function restoreScroll(): void {
  const kept = sessionStorage.getItem(SCROLL_KEY);
  sessionStorage.removeItem(SCROLL_KEY);
  const [path, x, y] = kept ? (JSON.parse(kept) as [string, number, number]) : ['', 0, 0];
  if (path === location.pathname)
    scrollTo({ left: x, top: y, behavior: 'instant' });
}

function showFindings({ findings, isLast }: State): void {
  document.querySelector('docsgen-findings')?.remove();
  const grave = findings.filter((finding) => finding.severity !== 'info');
  if (grave.length === 0)
    return;
  const hasErrors = grave.some((finding) => finding.severity === 'error');
  const panel = document.createElement('docsgen-findings');
  const shadow = panel.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('live.css', script.src).href;

  const details = document.createElement('details');
  details.open = hasErrors;
  details.className = hasErrors ? 'errors' : 'warnings';
  const summary = document.createElement('summary');
  summary.textContent = isLast ? count(grave) : `The site was not built: ${count(grave)}. This is the last good one.`;
  details.append(summary, ...grave.map(findingAsElement));
  shadow.append(style, details);
  document.body.append(panel);
}

function findingAsElement(finding: Finding): HTMLElement {
  const text = document.createElement('pre');
  text.className = finding.severity;
  text.textContent = finding.text;
  return text;
}

function count(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  return [plural(errors, 'error'), plural(warnings, 'warning')].filter((text) => text !== '').join(', ');
}

function plural(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}

restoreScroll();
connect();
