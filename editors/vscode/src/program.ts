// Where the program is, and what it answers.

import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { commands, env, window, workspace, type CancellationToken } from 'vscode';

const FILE = process.platform === 'win32' ? 'copydesk.exe' : 'copydesk';

/** There is no program to run; the message says what to do. */
export class NoProgram extends Error {}

/** The program: the one that comes with the extension, else the one in the settings, else the one on the PATH. */
export function find(extensionPath: string): string {
  const own = join(extensionPath, 'bin', FILE);
  if (isProgram(own)) {
    return own;
  }
  const setting = workspace.getConfiguration('copydesk').get('path', '').trim();
  const found = candidates(setting || FILE).find(isProgram);
  if (found === undefined) {
    throw new NoProgram(
      setting
        ? `The setting “copydesk.path” says “${setting}”, but there is no such program. Correct it, or clear it to use the one on the PATH.`
        : 'The program “copydesk” is not on the PATH. Install it, or say in the setting “copydesk.path” where it is.',
    );
  }
  return found;
}

/** What has been said of a missing program. */
const said = new Set<string>();

/** Says why there is no program, with a way to the setting: once, whatever needs it next. */
export async function explainAbsence(absence: NoProgram): Promise<void> {
  if (said.has(absence.message)) {
    return;
  }
  said.add(absence.message);
  if (await window.showErrorMessage(absence.message, 'Open Setting')) {
    // Where the program runs on another machine than the window, so does its setting.
    const page = env.remoteName === undefined ? 'openSettings' : 'openRemoteSettings';
    await commands.executeCommand(`workbench.action.${page}`, { query: 'copydesk.path' });
  }
}

/** Where a program of that name may be. One without a folder is on the PATH, `~` is the home folder. */
function candidates(program: string): string[] {
  if (program === basename(program)) {
    return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  }
  return [program.replace(/^~(?=[/\\])/, homedir())];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export interface Answer {
  code: number | null;
  stderr: string;
}

export interface Question {
  /** What it reads on standard input. */
  input?: string;
  /** The folder it runs in. */
  folder?: string;
  /** Ends it. */
  token?: CancellationToken;
}

/** Runs the program and hands on each line that it prints. */
export function lines(
  program: string,
  args: string[],
  take: (line: string) => void,
  { input = '', folder, token }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: 'pipe' });
    const cancelled = token?.onCancellationRequested(() => child.kill());
    const printed = createInterface({ input: child.stdout }).on('line', take);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => {
      printed.close();
      cancelled?.dispose();
      resolve({ code, stderr });
    });
    // A program that ends early does not read its input; its exit code says so.
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** Runs the program for all that it prints. What it cannot do is thrown, in its own words. */
export async function text(program: string, args: string[], question?: Question): Promise<string> {
  const printed: string[] = [];
  const { code, stderr } = await lines(program, args, (line) => printed.push(line), question);
  if (code !== 0) {
    throw new Error(stderr.trim());
  }
  return printed.join('\n');
}
