// Starts `copydesk lsp` and offers what the program can do as commands.

import { readFile } from 'node:fs/promises';
import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { showPages } from './pages';
import { Server } from './server';
import { showStatus } from './status';
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
    ...showPages(context),
    ...checksWorkspace(context.extensionPath, log),
    commands.registerCommand('copydesk.restart', () => started.start()),
    commands.registerCommand('copydesk.showLog', () => log.show()),
    commands.registerCommand('copydesk.openExample', () => openExample(context)),
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

/** Opens a draft with something to find, in an editor of its own and not on disk. */
async function openExample(context: ExtensionContext): Promise<void> {
  const content = await readFile(context.asAbsolutePath('dist/example.md'), 'utf8');
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
