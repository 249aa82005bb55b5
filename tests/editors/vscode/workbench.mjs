// Visual Studio Code in a browser without a window: starting it, and doing in it what a writer does.

import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long any one thing may take, in milliseconds: much, for a busy machine. */
const PATIENCE = 45_000;

/**
 * Starts the editor with an extension, in a folder with these files. `installed` is what install.sh was given;
 * `settings` are those of the machine, which `set` replaces.
 */
export async function start({ installed, vsix, logs, files, settings }) {
  const { chromium } = createRequire(join(installed, 'package.json'))('playwright-core');
  const home = mkdtempSync(join(tmpdir(), 'copydesk-vscode-'));
  const at = (...path) => join(home, ...path);
  mkdirSync(at('drafts'));
  mkdirSync(at('user', 'User'), { recursive: true });
  mkdirSync(at('user', 'Machine'));
  mkdirSync(logs, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(at('drafts', name), text);
  }
  writeFileSync(at('user', 'User', 'settings.json'), JSON.stringify(CALM));
  const set = (changed) => writeFileSync(at('user', 'Machine', 'settings.json'), JSON.stringify(changed));
  set(settings);

  const entry = join(installed, 'node_modules/code-server/out/node/entry.js');
  const folders = ['--user-data-dir', at('user'), '--extensions-dir', at('extensions')];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const install = (vsix) => {
    const args = [entry, ...folders, '--force', '--install-extension', vsix];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, timeout: 120_000 });
    if (status !== 0) {
      throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
    }
  };
  install(vsix);

  const host = `127.0.0.1:${await freePort()}`;
  const options = ['--auth', 'none', '--bind-addr', host, '--disable-workspace-trust', '--disable-telemetry'];
  const server = spawn(process.execPath, [entry, ...folders, ...options, '--disable-update-check'], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(logs, 'server.log'));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  await eventually('the editor’s server', async () => (await fetch(`http://${host}/healthz`)).ok);

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    handleSIGTERM: false,
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  page.setDefaultTimeout(PATIENCE);
  const complaints = createWriteStream(join(logs, 'browser.log'));
  page.on('console', (message) => complaints.write(`${message.type()} ${message.text()}\n`));

  const keep = async () => {
    await page.screenshot({ path: join(logs, 'failed.png') }).catch(() => undefined);
    // The logs of the server, the extensions and the program.
    spawnSync('cp', ['-r', at('user', 'logs'), join(logs, 'editor')]);
  };
  const stop = async () => {
    await browser.close().catch(() => undefined);
    try {
      process.kill(-server.pid);
    } catch {
      // It has ended by itself.
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  // The server outlives its parent, so a test whose time is up must end it.
  process.once('SIGTERM', async () => {
    await keep();
    await stop();
    process.exit(1);
  });
  const read = (name) => readFileSync(at('drafts', name), 'utf8');
  return { ...writer(page, read, (name) => address(host, at('drafts'), name)), set, read, install, page, keep, stop };
}

/** Nothing that moves, asks or looks for updates. */
const CALM = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'breadcrumbs.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  // F8 goes down the page, not from level to level.
  'problems.sortOrder': 'position',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
};

/** The editor with a draft open. The host must stand in the draft's address, or its squiggles are not drawn. */
function address(host, folder, name) {
  const payload = JSON.stringify([['openFile', `vscode-remote://${host}${folder}/${name}`]]);
  return `http://${host}/?folder=${folder}&payload=${encodeURIComponent(payload)}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const socket = createServer().on('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** Waits until something is so, and gives it back; where it never is, says what it was waiting for. */
export async function eventually(what, isSo) {
  const end = Date.now() + PATIENCE;
  let fault;
  while (Date.now() < end) {
    try {
      const it = await isSo();
      if (it) {
        return it;
      }
    } catch (error) {
      fault = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}${fault ? `: ${fault.message}` : ''}`);
}

/** What a writer does with keys and mouse. */
function writer(page, read, addressOf) {
  const { keyboard } = page;
  return {
    /** Opens a draft and waits until its text is there. */
    async open(name) {
      await page.goto(addressOf(name));
      await page.locator('.monaco-editor .view-line').first().waitFor();
    },

    /** Puts the cursor before some words, which stand in the draft as it is on disk. */
    async goTo(name, words) {
      const before = read(name).split(words, 1)[0].split('\n');
      await keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').first().waitFor();
      await keyboard.type(`:${before.length}:${before.at(-1).length + 1}`);
      await keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },

    /** Runs a command by its title. */
    async run(title) {
      await keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().waitFor();
      await keyboard.type(title);
      await page.locator('.quick-input-list').getByText(title, { exact: true }).first().click();
    },

    /** Chooses a quick fix where the cursor is. */
    async fix(title) {
      await keyboard.press('Control+.');
      const menu = page.locator('.action-widget');
      await menu.getByText(title).waitFor();
      await eventually(`“${title}” to be chosen`, async () => {
        const chosen = await menu.locator('.monaco-list-row.focused').innerText();
        return chosen.includes(title) || keyboard.press('ArrowDown');
      });
      await keyboard.press('Enter');
    },

    /** Saves the draft and waits until what is on disk is as it should be. */
    async saved(name, isRight) {
      await keyboard.press('Control+s');
      await eventually(`the right words in ${name}`, () => isRight(read(name)));
    },

    /** What the status bar says of the findings: how many errors, warnings … */
    async counts() {
      const words = await page.locator('.statusbar [aria-label^="copydesk:"]').first().getAttribute('aria-label');
      const of = (level) => Number(words.match(new RegExp(`(\\d+) ${level}`))?.[1] ?? 0);
      return { errors: of('error'), warnings: of('warning') };
    },

    /** Waits for some words in what the editor shows, and gives back the whole. */
    async sees(part, words) {
      const shown = page.locator(part).filter({ hasText: words }).filter({ visible: true }).first();
      await shown.waitFor();
      // The editor sets lines with no-break spaces.
      return (await shown.innerText()).replaceAll('\u00a0', ' ');
    },
  };
}
