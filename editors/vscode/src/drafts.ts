// Which documents are drafts.

import { dirname, join } from 'node:path';
import { workspace, type TextDocument, type Uri } from 'vscode';

/** The languages of drafts, each with the ending of its files. */
const ENDINGS: Readonly<Record<string, string>> = { plaintext: '.txt', markdown: '.md', html: '.html' };

/** What is checked while it is open. */
export const SELECTOR = Object.keys(ENDINGS).flatMap((language) => [
  { scheme: 'file', language },
  { scheme: 'untitled', language },
]);

/** Whether a document is checked. */
export function isDraft(document: TextDocument | undefined): document is TextDocument {
  const scheme = document?.uri.scheme;
  return document !== undefined && document.languageId in ENDINGS && (scheme === 'file' || scheme === 'untitled');
}

/** What the program may be told that a document is called: its folder finds the settings, its ending the format. */
export function nameFor(document: TextDocument): string {
  return join(folderOf(document.uri), `draft${ENDINGS[document.languageId]}`);
}

function folderOf(draft: Uri): string {
  if (draft.scheme === 'file') {
    return dirname(draft.fsPath);
  }
  return workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
}
