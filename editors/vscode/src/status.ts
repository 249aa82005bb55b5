// The item in the status bar: how many findings the draft has that is being written, or that it is not checked.

import {
  DiagnosticSeverity,
  languages,
  MarkdownString,
  StatusBarAlignment,
  window,
  type Disposable,
  type StatusBarItem,
  type Uri,
} from 'vscode';
import { isDraft } from './drafts';
import type { Server } from './server';

/** What findings of a level are called, and their icon. */
const LEVELS: readonly [DiagnosticSeverity, icon: string, one: string, many: string][] = [
  [DiagnosticSeverity.Error, 'error', 'error', 'errors'],
  [DiagnosticSeverity.Warning, 'warning', 'warning', 'warnings'],
  [DiagnosticSeverity.Information, 'info', 'information', 'information'],
  [DiagnosticSeverity.Hint, 'lightbulb', 'hint', 'hints'],
];

/** Shows the item beside a draft, and keeps it true. */
export function showStatus(server: Server): Disposable[] {
  const item = window.createStatusBarItem('copydesk.status', StatusBarAlignment.Left, -1);
  item.name = 'copydesk';
  const update = () => draw(item, server);
  update();
  return [
    item,
    server.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

function draw(item: StatusBarItem, server: Server): void {
  const draft = window.activeTextEditor?.document;
  if (!isDraft(draft)) {
    item.hide();
    return;
  }
  if (server.state === 'running') {
    drawCounts(item, draft.uri);
  } else if (server.state === 'starting') {
    item.text = '$(loading~spin) copydesk';
    item.tooltip = 'copydesk is starting';
    item.command = 'copydesk.showLog';
  } else {
    item.text = '$(debug-disconnect) copydesk';
    item.tooltip = 'copydesk is not running. Click to start it.';
    item.command = 'copydesk.restart';
  }
  item.show();
}

function drawCounts(item: StatusBarItem, draft: Uri): void {
  const why = whyUnchecked(draft);
  if (why !== undefined) {
    // A draft that is not checked must not look like one without findings.
    item.text = '$(circle-slash) copydesk: not checked';
    item.accessibilityInformation = { label: `copydesk: not checked. ${why}` };
    item.command = 'workbench.actions.view.problems';
    item.tooltip = why;
    return;
  }
  const found = count(draft);
  const icons = found.map(({ icon, number }) => `$(${icon}) ${number}`);
  const words = inWords(found);
  item.text = `copydesk ${icons.join(' ') || '$(check)'}`;
  item.accessibilityInformation = { label: `copydesk: ${words}` };
  item.command = 'workbench.actions.view.problems';
  item.tooltip = new MarkdownString(
    `copydesk: ${words} in this draft\n\n` +
      '[Problems](command:workbench.actions.view.problems) · [Facts](command:copydesk.showFacts) · ' +
      '[Settings](command:workbench.action.openSettings?%22%40ext%3Acopydesk.copydesk%22)',
  );
  item.tooltip.isTrusted = {
    enabledCommands: ['workbench.actions.view.problems', 'copydesk.showFacts', 'workbench.action.openSettings'],
  };
}

/** Why a draft is not checked, where it is not: in another language, or too long. */
function whyUnchecked(draft: Uri): string | undefined {
  const found = languages.getDiagnostics(draft).filter(({ source }) => source === 'copydesk');
  return found.find(({ code }) => code === 'not-checked')?.message;
}

export interface Count {
  icon: string;
  number: number;
  words: string;
}

function count(draft: Uri): Count[] {
  const found = languages.getDiagnostics(draft).filter(({ source }) => source === 'copydesk');
  return counts(found.map(({ severity }) => severity));
}

/** How many there are of each level, the gravest first; levels without any are left out. */
export function counts(found: DiagnosticSeverity[]): Count[] {
  return LEVELS.flatMap(([level, icon, one, many]) => {
    const number = found.filter((severity) => severity === level).length;
    return number === 0 ? [] : [{ icon, number, words: `${number} ${number === 1 ? one : many}` }];
  });
}

/** “1 error, 2 warnings”, or “nothing found”. */
export function inWords(found: Count[]): string {
  return found.map(({ words }) => words).join(', ') || 'nothing found';
}
