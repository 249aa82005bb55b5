// The steps of the walkthrough, each of which works from a cold start: where no draft is open, the example is opened first.

import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import {
  commands,
  languages,
  Selection,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextEditor,
} from 'vscode';
import { isDraft } from './drafts';
import type { Server } from './server';

/** How long a step waits for the first check, in milliseconds. */
const PATIENCE = 20_000;

/** Makes the commands of the steps. Each ticks its step once it has done what it says. */
export function guides(context: ExtensionContext, server: Server): Disposable[] {
  const step = (name: string, run: () => Promise<boolean>) =>
    commands.registerCommand(`copydesk.${name}`, async () => {
      if (await run()) {
        await commands.executeCommand('setContext', `copydesk.did.${name}`, true);
      }
    });
  return [
    step('openExample', async () => {
      await openExample(context);
      return true;
    }),
    step('nextFinding', async () => {
      const editor = await draft(context);
      if (!(await until(() => languages.getDiagnostics(editor.document.uri).length > 0))) {
        return false;
      }
      await commands.executeCommand('editor.action.marker.next');
      return true;
    }),
    step('showCard', async () => {
      const editor = await draft(context);
      await until(() => server.state === 'running');
      const named = await server.firstPerson(editor.document.uri);
      if (named === undefined) {
        return false;
      }
      editor.selection = new Selection(named.start, named.start);
      editor.revealRange(named);
      await commands.executeCommand('editor.action.showHover');
      return true;
    }),
    step('openFactsView', async () => {
      await draft(context);
      await commands.executeCommand('copydesk.facts.focus');
      return true;
    }),
  ];
}

/** The editor of a draft, in front: one that is open, or else the example. */
async function draft(context: ExtensionContext): Promise<TextEditor> {
  const open = window.visibleTextEditors.find(({ document }) => isDraft(document))?.document;
  const document = open ?? workspace.textDocuments.find(isDraft);
  return document ? window.showTextDocument(document) : openExample(context);
}

/** Opens a draft with something to find, in an editor of its own and not on disk. */
async function openExample(context: ExtensionContext): Promise<TextEditor> {
  const content = await readFile(context.asAbsolutePath('dist/example.md'), 'utf8');
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** Waits for something, but not for ever. */
async function until(isSo: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; !isSo(); await pause(100)) {
    if (Date.now() > end) {
      return false;
    }
  }
  return true;
}
