// Loaded before the program (`node --import`), this makes the disk fail: a permission would not stop root, and a real disk is not full at will.
// `HANDOUT_FAULT` is JSON: the call of node:fs/promises, the number of the call from 1 on that touches the output folder, and what happens there: the code of an
// error, `SIGKILL`, or `vanish`, which removes the output folder. Without a call it only counts, and tells how many there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

const { call, at, what, out } = JSON.parse(process.env.HANDOUT_FAULT);
const counts = { writeFile: 0, rename: 0, mkdir: 0, rm: 0 };

for (const name of Object.keys(counts)) {
  const real = fs.promises[name];
  fs.promises[name] = async (...args) => {
    if (!String(args[0]).startsWith(resolve(out))) return real(...args);
    counts[name] += 1;
    if (name !== call || (what.startsWith('E') ? counts[name] < at : counts[name] !== at)) return real(...args);
    if (what === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
    if (what === 'vanish') {
      fs.rmSync(out, { recursive: true, force: true });
      return real(...args);
    }
    throw Object.assign(new Error(`${what}: planted, ${name} '${args[0]}'`), { code: what, syscall: name });
  };
}
syncBuiltinESMExports();
if (!call) process.on('exit', () => process.stdout.write(`\n${JSON.stringify(counts)}\n`));
