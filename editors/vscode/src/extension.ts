// Starts `copydesk lsp` and offers what the program can do as commands.

import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { showFacts } from './facts';
import { showPages } from './pages';
import { Server } from './server';
import { showStatus } from './status';
import { guides } from './walkthrough';
import { checksWorkspace } from './workspace';

let server: Server | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('copydesk', { log: true });
  const started = new Server(context.extensionPath, log);
  server = started;
  context.subscriptions.push(
    log,
    started,
    ...showStatus(started),
    ...showFacts(started),
    ...showPages(context),
    ...checksWorkspace(context.extensionPath, log),
    commands.registerCommand('copydesk.restart', () => started.start()),
    commands.registerCommand('copydesk.showLog', () => log.show()),
    ...guides(context, started),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('copydesk.path')) {
        await started.start();
      }
    }),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
