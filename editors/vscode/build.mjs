// Bundles the extension into the one file that is shipped, beside the example draft and the pictures of the walkthrough.
import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
});

const root = '../..';
await copyFile(`${root}/examples/embassy.md`, 'dist/example.md');
for (const picture of ['finding', 'hover', 'facts']) {
  await copyFile(`${root}/docs/vscode-${picture}.png`, `dist/vscode-${picture}.png`);
}
