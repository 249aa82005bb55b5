// The facts of the draft in the active editor as a view beside it: what is open, people, groups, things, the timeline.

import {
  commands,
  EventEmitter,
  MarkdownString,
  Range,
  Selection,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type TreeDataProvider,
  type TreeView,
  type Uri,
} from 'vscode';
import { isDraft } from './drafts';
import type { Server } from './server';

/** How long a draft must rest before its facts are read anew, in milliseconds. */
const REST = 500;

interface Place {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** A line of the tree as the server tells it. */
interface Told {
  label: string;
  detail?: string;
  ranges: Place[];
  children: Told[];
}

/** The same, with what it hangs on. */
interface Node extends Omit<Told, 'children'> {
  id: string;
  parent?: Node;
  children: Node[];
}

const ICONS: Readonly<Record<string, string>> = {
  'Open findings': 'warning',
  People: 'person',
  Organizations: 'organization',
  Places: 'location',
  Things: 'symbol-object',
  Groups: 'symbol-array',
  Timeline: 'calendar',
};

/** Makes the view and what keeps it up to date. */
export function showFacts(server: Server): Disposable[] {
  const facts = new Facts(server);
  const view = window.createTreeView('copydesk.facts', { treeDataProvider: facts, showCollapseAll: true });
  facts.view = view;
  return [
    facts,
    view,
    server.onDidChangeState(() => facts.refresh()),
    window.onDidChangeActiveTextEditor(() => facts.refresh()),
    workspace.onDidChangeTextDocument(({ document }) => facts.changed(document)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => void facts.follow(textEditor)),
    view.onDidChangeVisibility(({ visible }) => visible && facts.refresh()),
    commands.registerCommand('copydesk.goToFact', (uri: Uri, place: Place) => go(uri, place)),
  ];
}

class Facts implements TreeDataProvider<Node>, Disposable {
  private readonly emitter = new EventEmitter<undefined>();
  private roots: Node[] = [];
  private draft: Uri | undefined;
  private resting: NodeJS.Timeout | undefined;
  private turn = 0;
  view: TreeView<Node> | undefined;

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly server: Server) {}

  getChildren(node?: Node): Node[] {
    return node?.children ?? this.roots;
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const state = node.parent === undefined ? Expanded : node.children.length > 0 ? Collapsed : None;
    const item = new TreeItem(node.label, state);
    item.id = node.id;
    item.description = node.detail ?? (node.parent ? undefined : String(node.children.length));
    item.tooltip = new MarkdownString().appendText(node.detail ? `${node.label} (${node.detail})` : node.label);
    const icon = node.parent === undefined ? ICONS[node.label] : undefined;
    item.iconPath = icon === undefined ? undefined : new ThemeIcon(icon);
    const [first] = node.ranges;
    if (first !== undefined && this.draft !== undefined) {
      item.command = { command: 'copydesk.goToFact', title: 'Go There', arguments: [this.draft, first] };
    }
    return item;
  }

  /** Reads the facts anew once the draft has rested, where it is the one that is shown. */
  changed(document: TextDocument): void {
    if (document.uri.toString() === this.draft?.toString()) {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.refresh(), REST);
    }
  }

  refresh(): void {
    void this.read();
  }

  /** Marks whom or what the cursor stands on, without taking the focus. */
  async follow({ document, selection }: TextEditor): Promise<void> {
    if (!this.view?.visible || document.uri.toString() !== this.draft?.toString()) {
      return;
    }
    const here = (node: Node) => node.ranges.some((place) => toRange(place).contains(selection.active));
    // Those who are named come before what is told of them.
    const found = this.roots.flatMap(({ children }) => children).find(here);
    if (found !== undefined) {
      await this.view.reveal(found, { select: true, focus: false, expand: false });
    }
  }

  dispose(): void {
    clearTimeout(this.resting);
    this.emitter.dispose();
  }

  private async read(): Promise<void> {
    const document = window.activeTextEditor?.document;
    // What was shown stays while an editor of something else is in front.
    if (!this.view?.visible || (document !== undefined && !isDraft(document))) {
      return;
    }
    const turn = ++this.turn;
    const told = document && (await this.server.ask<Told[] | null>('copydesk/facts', document.uri).catch(() => null));
    if (turn !== this.turn || (document === undefined && this.draft !== undefined && isOpen(this.draft))) {
      return;
    }
    this.draft = document?.uri;
    this.roots = (told ?? []).map((node, index) => nodeOf(node, `${index}`));
    if (this.view) {
      this.view.message = message(this.server.state, document !== undefined, told);
    }
    this.emitter.fire(undefined);
  }
}

/** What stands in the view where there are no facts. */
function message(state: string, isOpened: boolean, told: Told[] | null | undefined): string | undefined {
  if (!isOpened) {
    return 'Open a draft to see its facts: plain text, Markdown or HTML.';
  }
  if (state !== 'running') {
    return state === 'starting' ? 'Starting …' : 'copydesk is not running.';
  }
  return told && told.length > 0 ? undefined : 'Nothing was read from this draft. The status bar says if it is not checked.';
}

function nodeOf({ children, ...told }: Told, id: string, parent?: Node): Node {
  const node: Node = { ...told, id, parent, children: [] };
  node.children = children.map((child, index) => nodeOf(child, `${id}.${index}.${child.label}`, node));
  return node;
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function toRange({ start, end }: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

async function go(uri: Uri, place: Place): Promise<void> {
  const range = toRange(place);
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preserveFocus: false });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
