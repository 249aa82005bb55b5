// The language server: starting it, ending it, and asking it for findings at the right time.

import { setTimeout as quiet } from 'node:timers/promises';
import { CancellationError, EventEmitter, Range, workspace, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import {
  LanguageClient,
  State as ClientState,
  type LanguageClientOptions,
  type Middleware,
} from 'vscode-languageclient/node';
import { SELECTOR } from './drafts';
import { explainAbsence, find, NoProgram } from './program';

/** What the server tells of a draft’s facts, as far as it is asked for here. */
interface Branch {
  label: string;
  children: { ranges: { start: Place; end: Place }[] }[];
}

interface Place {
  line: number;
  character: number;
}

export type State = 'starting' | 'running' | 'stopped';

export class Server implements Disposable {
  private client: LanguageClient | undefined;
  private current: State = 'stopped';
  private turn: Promise<void> = Promise.resolve();
  private readonly changed = new EventEmitter<State>();

  /** Fires when the server starts, runs or stops. */
  readonly onDidChangeState = this.changed.event;

  constructor(
    private readonly extensionPath: string,
    private readonly log: LogOutputChannel,
  ) {}

  get state(): State {
    return this.current;
  }

  /** Starts the server, or ends it and starts it anew. One such call waits for the other. */
  start(): Promise<void> {
    this.turn = this.turn.then(() => this.stop()).then(() => this.launch());
    return this.turn;
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // One that has crashed cannot be asked to stop.
    await client?.dispose().catch(() => undefined);
    this.become('stopped');
  }

  /** Asks the server something about a document; nothing is answered while it does not run. */
  async ask<T>(method: string, document: Uri): Promise<T | undefined> {
    return this.current === 'running'
      ? this.client?.sendRequest<T>(method, { textDocument: { uri: document.toString() } })
      : undefined;
  }

  /** Where the first person whom a draft names is named. */
  async firstPerson(document: Uri): Promise<Range | undefined> {
    const told = await this.ask<Branch[] | null>('copydesk/facts', document);
    const place = told?.find(({ label }) => label === 'People')?.children[0]?.ranges[0];
    return place && new Range(place.start.line, place.start.character, place.end.line, place.end.character);
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
  }

  private async launch(): Promise<void> {
    try {
      const command = find(this.extensionPath);
      this.log.info(`starting ${command}`);
      const client = new LanguageClient('copydesk', 'copydesk', { command, args: ['lsp'] }, this.options());
      this.client = client;
      client.onDidChangeState(({ newState }) => this.become(STATES[newState]));
      await client.start();
      this.log.info(`version ${client.initializeResult?.serverInfo?.version}`);
    } catch (fault) {
      this.become('stopped');
      this.log.error(String(fault));
      if (fault instanceof NoProgram) {
        // Not waited for: the message stays until it is read.
        void explainAbsence(fault);
      }
    }
  }

  private options(): LanguageClientOptions {
    const settings = workspace.getConfiguration('copydesk');
    return {
      documentSelector: SELECTOR,
      outputChannel: this.log,
      // So that the first check already has them; changes are asked for by the server.
      initializationOptions: {
        date: settings.get('date'),
        rules: settings.get('rules'),
        delay: settings.get('delay'),
        inlayHints: settings.get('inlayHints'),
        codeLens: settings.get('codeLens'),
        // The pages of rules are shown here, and a folder is checked by a command of its own.
        rulePages: 'copydesk:/rules/',
        workspaceDiagnostics: false,
      },
      middleware: unhurried(),
    };
  }

  private become(state: State): void {
    this.current = state;
    this.changed.fire(state);
  }
}

const STATES: Readonly<Record<ClientState, State>> = {
  [ClientState.Starting]: 'starting',
  [ClientState.Running]: 'running',
  [ClientState.Stopped]: 'stopped',
  [ClientState.StartFailed]: 'stopped',
};

/**
 * Asks for findings only once the writer has paused, as `copydesk.delay` says; a draft that was just opened is
 * checked at once. An answer that an edit has overtaken is thrown away: the client would take it for an empty one,
 * and every squiggle would go out while one types.
 */
function unhurried(): Middleware {
  return {
    async provideDiagnostics(document, previousResultId, token, next) {
      if (previousResultId !== undefined) {
        await quiet(workspace.getConfiguration('copydesk').get('delay', 0));
      }
      const report = token.isCancellationRequested ? undefined : await next(document, previousResultId, token);
      if (token.isCancellationRequested) {
        throw new CancellationError();
      }
      return report;
    },
  };
}
