// The extension in the real editor, as a writer has it. Run by ../run.sh.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { eventually, start } from './workbench.mjs';

const { COPYDESK, INSTALLED, LOGS, PICTURES } = process.env;
const EXTENSION = 'editors/vscode/copydesk';
const STORY = 'embassy.md';

rmSync(LOGS, { recursive: true, force: true });
const editor = await start({
  installed: INSTALLED,
  vsix: `${EXTENSION}.vsix`,
  logs: LOGS,
  files: {
    [STORY]: readFileSync('examples/embassy.md', 'utf8'),
    'closed.txt': 'The hall seats TKHOWMANY people.\n',
  },
  settings: { 'copydesk.path': '/nowhere/copydesk' },
});
const { page } = editor;
const { keyboard } = page;

/** Takes the picture that the README shows, where it is asked for. */
async function picture(name) {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.mouse.move(1, 1);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `${PICTURES}/vscode-${name}.png` });
  }
}

async function until(what, isSo) {
  return eventually(what, async () => isSo(await editor.counts()));
}

const steps = {
  async 'without a program it says what to do, and leads to the setting'() {
    await editor.open(STORY);
    await editor.run('View: Toggle Primary Side Bar Visibility');
    await editor.sees('.notification-toast', 'there is no such program');
    await page.locator('.notification-toast').getByText('Open Setting').click();
    await editor.sees('.settings-editor', 'copydesk program');
    await editor.run('View: Close Editor');
  },

  async 'once the setting is right, squiggles are there on opening'() {
    editor.set({ 'copydesk.path': COPYDESK });
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
    const { errors, warnings } = await editor.counts();
    assert.ok(errors >= 2 && warnings >= 2, `${errors} errors, ${warnings} warnings`);
  },

  async 'the next finding shows its message and its other end'() {
    await editor.goTo(STORY, 'published the names');
    await keyboard.press('F8');
    const shown = await editor.sees('.marker-widget', 'Six crew members');
    assert.match(shown, /5 are listed/);
    assert.match(shown, /5 items/);
    assert.match(shown, /list-count-mismatch/);
    await picture('finding');
    await keyboard.press('Escape');
  },

  async 'hovering over a name shows the card of the person'() {
    await editor.goTo(STORY, 'Arrieta met');
    await keyboard.press('Control+k');
    await keyboard.press('Control+i');
    const card = await editor.sees('.monaco-hover', 'Tomás Arrieta');
    assert.match(card, /Foreign Minister/);
    await picture('hover');
    await keyboard.press('Escape');
  },

  async 'the facts of the draft open beside it, and follow it'() {
    const facts = '.editor-group-container:has(.tab:has-text("(facts)")) .view-lines';
    await editor.goTo(STORY, 'Maravel closed');
    await editor.run('copydesk: Show the Facts of This Draft');
    await editor.sees(facts, 'Tomás Arrieta');
    await picture('facts');
    await keyboard.insertText('Zelda Quist has come home. ');
    await editor.sees(facts, 'Zelda Quist');
    await keyboard.press('Control+z');
    await page.locator(`${facts} .detected-link`, { hasText: '17' }).first().click({ modifiers: ['Control'] });
    await editor.sees('.statusbar', 'Ln 17');
  },

  async 'the rule under the cursor is explained'() {
    await editor.goTo(STORY, 'Six crew members came');
    await editor.run('copydesk: Explain the Rule Under the Cursor');
    await editor.sees('.tab', 'list-count-mismatch');
    await editor.sees('.view-lines', 'What it finds');
  },

  async 'a quick fix changes the draft, and the finding goes'() {
    const before = await editor.counts();
    await editor.goTo(STORY, 'Six crew members came');
    await editor.fix('Change to Five');
    await editor.saved(STORY, (text) => text.includes('Five crew members came home'));
    await until('one warning less', ({ warnings }) => warnings < before.warnings);
  },

  async 'typing takes a finding away and brings it back'() {
    const before = await editor.counts();
    await editor.goTo(STORY, 'TK passengers');
    await keyboard.press('Delete');
    await keyboard.press('Delete');
    await keyboard.type('90,000');
    await until('one error less', ({ errors }) => errors === before.errors - 1);
    for (let key = 0; key < '90,000'.length; key += 1) {
      await keyboard.press('Backspace');
    }
    await keyboard.type('TK');
    await until('the error again', ({ errors }) => errors === before.errors);
  },

  async 'a changed setting takes effect at once'() {
    const before = await editor.counts();
    editor.set({ 'copydesk.path': COPYDESK, 'copydesk.rules': { 'weekday-date': 'off' } });
    await until('one error less', ({ errors }) => errors === before.errors - 1);
    editor.set({ 'copydesk.path': COPYDESK });
    await until('the error again', ({ errors }) => errors === before.errors);
  },

  async 'checking the workspace finds what is wrong in closed drafts'() {
    await editor.run('copydesk: Check the Workspace');
    await editor.sees('.notification-toast', '2 drafts checked');
    await page.locator('.notification-toast').getByText('Show Problems').click();
    await editor.sees('.markers-panel', 'closed.txt');
    await editor.sees('.markers-panel', 'TKHOWMANY');
  },

  async 'the example draft opens, and is checked although it is not saved'() {
    await editor.run('copydesk: Open an Example Draft');
    await editor.sees('.tab.active', 'Untitled-1');
    await until('findings', ({ errors, warnings }) => errors >= 2 && warnings >= 2);
    await editor.open(STORY);
  },

  async 'the server starts anew when it is asked to'() {
    const before = await editor.counts();
    await editor.run('copydesk: Restart');
    await until('the same findings', ({ errors }) => errors === before.errors);
  },

  async 'an extension that brings the program needs no other'() {
    editor.install(`${EXTENSION}-${process.platform}-${process.arch}.vsix`);
    editor.set({ 'copydesk.path': '/nowhere/copydesk' });
    await editor.open(STORY);
    await until('findings', ({ errors, warnings }) => errors >= 2 && warnings >= 2);
  },
};

let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    console.log(`ok     ${name}`);
  } catch (fault) {
    failed += 1;
    console.log(`FAILED ${name}\n${fault.stack}\nSee ${LOGS}.`);
    await editor.keep();
    // What comes after stands on it.
    break;
  }
}
await editor.stop();
process.exit(failed);
