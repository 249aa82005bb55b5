// Starts `copydesk lsp` and leaves the rest to it.

import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('copydesk.restart', start),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('copydesk.path')) {
        await start();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

async function start(): Promise<void> {
  await deactivate();
  const settings = workspace.getConfiguration('copydesk');
  const command = settings.get<string>('path') || 'copydesk';
  const server: ServerOptions = { command, args: ['lsp'] };
  const options: LanguageClientOptions = {
    documentSelector: ['plaintext', 'markdown', 'html'].flatMap((language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    // So that the first check already has them; changes are asked for by the server.
    initializationOptions: {
      date: settings.get('date'),
      rules: settings.get('rules'),
      delay: settings.get('delay'),
    },
  };
  client = new LanguageClient('copydesk', 'copydesk', server, options);
  try {
    await client.start();
  } catch {
    const choice = await window.showErrorMessage(
      `“${command} lsp” could not be started. Install copydesk, or say in the settings where it is.`,
      'Open Settings',
    );
    if (choice) {
      await commands.executeCommand('workbench.action.openSettings', 'copydesk.path');
    }
  }
}
