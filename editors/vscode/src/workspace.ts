// Checks every draft of the workspace, the closed ones too.

import { readFile } from 'node:fs/promises';
import {
  commands,
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  languages,
  Location,
  Position,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type DiagnosticCollection,
  type Disposable,
  type LogOutputChannel,
  type Progress,
} from 'vscode';
import { isDraft } from './drafts';
import { explainAbsence, find, lines, NoProgram } from './program';
import { counts, inWords } from './status';

/** Makes the command that checks the workspace. */
export function checksWorkspace(extensionPath: string, log: LogOutputChannel): Disposable[] {
  const found = languages.createDiagnosticCollection('copydesk (workspace)');
  return [
    found,
    // While a draft is open the server knows better.
    workspace.onDidOpenTextDocument((document) => isDraft(document) && found.delete(document.uri)),
    commands.registerCommand('copydesk.checkWorkspace', async () => {
      try {
        await check(find(extensionPath), found, log);
      } catch (fault) {
        log.error(String(fault));
        if (fault instanceof NoProgram) {
          await explainAbsence(fault);
        }
      }
    }),
  ];
}

async function check(program: string, found: DiagnosticCollection, log: LogOutputChannel): Promise<void> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.fsPath);
  if (folders === undefined) {
    void window.showInformationMessage('Open a folder with drafts first.');
    return;
  }
  found.clear();
  const options = { location: ProgressLocation.Notification, title: 'copydesk', cancellable: true };
  const { drafts, findings, problems } = await window.withProgress(options, (progress, token) =>
    checkFolders(program, folders, found, progress, token),
  );
  problems.forEach((problem) => log.warn(problem));
  const left = problems.length === 0 ? '' : ' Some could not be checked: the log says why.';
  const what = inWords(counts(findings));
  const buttons = problems.length === 0 ? ['Show Problems'] : ['Show Problems', 'Show Log'];
  const say = problems.length === 0 ? window.showInformationMessage : window.showWarningMessage;
  const choice = await say(`${inDrafts(drafts)} checked: ${what}.${left}`, ...buttons);
  if (choice !== undefined) {
    await commands.executeCommand(choice === 'Show Log' ? 'copydesk.showLog' : 'workbench.actions.view.problems');
  }
}

/** What has come of a check so far. */
interface Outcome {
  drafts: number;
  findings: DiagnosticSeverity[];
  /** What could not be checked, in the program's words. */
  problems: string[];
}

async function checkFolders(
  program: string,
  folders: string[],
  found: DiagnosticCollection,
  progress: Progress<{ message: string }>,
  token: CancellationToken,
): Promise<Outcome> {
  const outcome: Outcome = { drafts: 0, findings: [], problems: [] };
  const shown: Promise<void>[] = [];
  const take = (line: string) => {
    for (const draft of (JSON.parse(line) as Report).files) {
      outcome.drafts += 1;
      outcome.findings.push(...draft.findings.map(({ severity }) => SEVERITIES[severity]));
      progress.report({ message: inDrafts(outcome.drafts) });
      shown.push(show(draft, found));
    }
  };
  const args = ['check', '--format', 'jsonl', '--fail-on', 'never', ...settings(), '--', ...folders];
  const { stderr } = await lines(program, args, take, { token });
  await Promise.all(shown);
  outcome.problems.push(...stderr.split('\n').filter((line) => line.trim() !== ''));
  return outcome;
}

/** The editor's settings as options of the program. */
function settings(): string[] {
  const settings = workspace.getConfiguration('copydesk');
  const date = settings.get('date', '');
  const rules = Object.entries(settings.get<Record<string, string>>('rules', {}));
  return [...(date ? ['--date', date] : []), ...rules.flatMap(([name, level]) => ['--rule', `${name}=${level}`])];
}

function inDrafts(number: number): string {
  return `${number} ${number === 1 ? 'draft' : 'drafts'}`;
}

/** What `check --format jsonl` prints for a draft, as far as it is shown: see docs/interface.md. */
interface Report {
  files: CheckedDraft[];
}

interface CheckedDraft {
  path: string;
  findings: (Place & { rule: string; severity: keyof typeof SEVERITIES; related: Place[] })[];
}

interface Place {
  message: string;
  start: Point;
  end: Point;
}

/** Counted from 1, columns in characters. */
interface Point {
  line: number;
  column: number;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Shows the findings of a draft, unless it is open: then the server shows them. */
async function show({ path, findings }: CheckedDraft, found: DiagnosticCollection): Promise<void> {
  const uri = Uri.file(path);
  if (findings.length === 0 || workspace.textDocuments.some((open) => open.uri.toString() === uri.toString())) {
    return;
  }
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const range = ({ start, end }: Place) => new Range(position(text, start), position(text, end));
  const diagnostics = findings.map((finding) => {
    const diagnostic = new Diagnostic(range(finding), finding.message, SEVERITIES[finding.severity]);
    diagnostic.source = 'copydesk';
    diagnostic.code = finding.rule;
    diagnostic.relatedInformation = finding.related.map(
      (end) => new DiagnosticRelatedInformation(new Location(uri, range(end)), end.message),
    );
    return diagnostic;
  });
  found.set(uri, diagnostics);
}

/** The editor counts from 0, and in UTF-16. */
function position(text: string[], { line, column }: Point): Position {
  const before = Array.from(text[line - 1] ?? '').slice(0, column - 1);
  return new Position(line - 1, before.join('').length);
}
