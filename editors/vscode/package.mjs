// Makes the package that the editor installs. With the program in $COPYDESK it is for this platform alone and needs
// nothing else there, as copydesk-linux-x64.vsix; without, copydesk.vsix is for every platform and starts the program
// that it finds.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const root = '../..';
const program = process.env.COPYDESK;
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });

run('npm', 'run', '--silent', 'check');
run('npm', 'run', '--silent', 'build');

const licences = ['LICENSE-MIT', 'LICENSE-APACHE'].map((name) => readFileSync(`${root}/${name}`, 'utf8'));
writeFileSync('LICENSE.txt', `The code is under either of these two licences, as you like.\n\n${licences.join('\n')}`);
copyFileSync(`${root}/CHANGELOG.md`, 'CHANGELOG.md');
let platform = '';
rmSync('bin', { recursive: true, force: true });
if (program) {
  const own = process.platform === 'win32' ? 'bin/copydesk.exe' : 'bin/copydesk';
  mkdirSync('bin');
  copyFileSync(program, own);
  chmodSync(own, 0o755);
  copyFileSync(`${root}/model/LICENSE`, 'bin/LICENSE-MODEL');
  platform = `${process.platform}-${process.arch}`;
}
const options = platform ? ['--target', platform, '--out', `copydesk-${platform}.vsix`] : ['--out', 'copydesk.vsix'];
// What README.md links to is counted from its folder.
const at = (view) => `https://github.com/copydesk/copydesk/${view}/HEAD/editors/vscode`;
options.push('--baseContentUrl', at('blob'), '--baseImagesUrl', at('raw'));
// Only a package for one platform has `bin`, so it may be missing.
run('npx', 'vsce', 'package', '--no-dependencies', '--allow-unused-files-pattern', ...options);
