// What the program prints for people, as read-only documents: the facts of a draft, the manual page of a rule.

import {
  commands,
  Diagnostic,
  DocumentLink,
  EventEmitter,
  languages,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type DocumentLinkProvider,
  type ExtensionContext,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEditor,
} from 'vscode';
import { isDraft, nameFor } from './drafts';
import { explainAbsence, find, NoProgram, text } from './program';

const SCHEME = 'copydesk';

/** How long a draft must rest before its facts are read anew, in milliseconds. */
const REST = 500;

/** Makes the commands that show pages. */
export function showPages(context: ExtensionContext): Disposable[] {
  const pages = new Pages(context.extensionPath);
  const ofDraft = (show: (editor: TextEditor) => Promise<void>) => async () => {
    const editor = window.activeTextEditor;
    if (editor && isDraft(editor.document)) {
      await show(editor);
    } else {
      void window.showInformationMessage('Open a draft first: plain text, Markdown or HTML.');
    }
  };
  return [
    pages,
    workspace.registerTextDocumentContentProvider(SCHEME, pages),
    languages.registerDocumentLinkProvider({ scheme: SCHEME }, new LineLinks()),
    workspace.onDidChangeTextDocument(({ document }) => pages.draftChanged(document)),
    commands.registerCommand('copydesk.showFacts', ofDraft(({ document }) => open(factsOf(document.uri)))),
    commands.registerCommand('copydesk.explainRule', ofDraft(async (editor) => {
      const rule = await ruleAt(editor, context);
      if (rule !== undefined) {
        await open(Uri.from({ scheme: SCHEME, path: `/rules/${rule}` }));
      }
    })),
  ];
}

function factsOf(draft: Uri): Uri {
  const name = draft.path.split('/').at(-1);
  return Uri.from({ scheme: SCHEME, path: `/facts/${name} (facts)`, query: draft.toString() });
}

/** The draft that a page of facts is about. */
function draftOf(page: Uri): Uri | undefined {
  return page.query ? Uri.parse(page.query, true) : undefined;
}

async function open(page: Uri): Promise<void> {
  const document = await workspace.openTextDocument(page);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}

/** The rule of the finding under the cursor; where there is none or more than one, the writer chooses. */
async function ruleAt({ document, selection }: TextEditor, context: ExtensionContext): Promise<string | undefined> {
  const here = languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'copydesk' && range.contains(selection.active));
  const rules = [...new Set(here.map(ruleOf))].filter((rule) => rule !== 'not-checked');
  if (rules.length === 1) {
    return rules[0];
  }
  const described = Object.entries<{ description: string }>(
    context.extension.packageJSON.contributes.configuration.properties['copydesk.rules'].properties,
  );
  const choices = described.filter(([name]) => rules.length === 0 || rules.includes(name));
  const choice = await window.showQuickPick(
    choices.map(([label, { description }]) => ({ label, detail: description })),
    { placeHolder: 'Which rule?', matchOnDetail: true },
  );
  return choice?.label;
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

class Pages implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private readonly resting = new Map<string, NodeJS.Timeout>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly extensionPath: string) {}

  async provideTextDocumentContent(page: Uri): Promise<string> {
    try {
      const program = find(this.extensionPath);
      const draft = draftOf(page);
      return await (draft ? facts(program, draft) : text(program, ['explain', page.path.split('/').at(-1)!]));
    } catch (fault) {
      if (fault instanceof NoProgram) {
        void explainAbsence(fault);
      }
      return fault instanceof Error ? fault.message : String(fault);
    }
  }

  /** Has the facts of a draft read anew, where they are shown. */
  draftChanged(draft: TextDocument): void {
    const page = factsOf(draft.uri);
    const key = page.toString();
    if (workspace.textDocuments.some(({ uri }) => uri.toString() === key)) {
      clearTimeout(this.resting.get(key));
      this.resting.set(key, setTimeout(() => this.changed.fire(page), REST));
    }
  }

  dispose(): void {
    this.resting.forEach((timer) => clearTimeout(timer));
    this.changed.dispose();
  }
}

/** The facts of a draft as it stands in the editor, saved or not. */
async function facts(program: string, draft: Uri): Promise<string> {
  const document = await workspace.openTextDocument(draft);
  const date = workspace.getConfiguration('copydesk', draft).get('date', '');
  const args = ['facts', '-', '--stdin-filename', nameFor(document), ...(date ? ['--date', date] : [])];
  return text(program, args, { input: document.getText() });
}

/** “lines 13, 21” in a page of facts lead to those lines of the draft. */
class LineLinks implements DocumentLinkProvider {
  provideDocumentLinks(page: TextDocument): DocumentLink[] {
    const draft = draftOf(page.uri);
    if (draft === undefined) {
      return [];
    }
    return [...page.getText().matchAll(/\blines? \d+(?:, \d+)*/g)].flatMap((mention) =>
      [...mention[0].matchAll(/\d+/g)].map((number) => {
        const start = mention.index + number.index;
        const range = new Range(page.positionAt(start), page.positionAt(start + number[0].length));
        return new DocumentLink(range, draft.with({ fragment: `L${number[0]}` }));
      }),
    );
  }
}
