import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runAlong } from '../../scripts/run.mjs';

describe('run', () => {
  it('says how it went, and what was written', async () => {
    const node = (script: string) => run([process.execPath, '-e', script], { quiet: true });
    expect(await node('console.log(1)')).toEqual({ ok: true, output: '1\n' });
    expect((await node('process.exit(2)')).ok).toBe(false);
    expect((await run(['/nowhere'])).ok).toBe(false);
  });

  it('ends what runs out of time', async () => {
    expect(await run(['sleep', '1000'], { seconds: 0.1 })).toEqual({ ok: false, output: '' });
  });
});

describe.skipIf(process.platform === 'win32')('runAlong', () => {
  // Whoever dies hangs up, also where nobody asks for what is left of the dead.
  const calls = createServer();
  let command: string[] = [];
  beforeAll(async () => {
    await once(calls.listen(0, '127.0.0.1'), 'listening');
    const { port } = calls.address() as AddressInfo;
    const script = `require('net').connect(${port}, '127.0.0.1')`;
    command = ['sh', '-c', '"$0" -e "$1" & sleep 1000', process.execPath, script];
  });
  afterAll(() => calls.close());
  const call = async () => ((await once(calls, 'connection')) as [Socket])[0].resume();

  it('ends with all that it started when it is told to', async () => {
    const { stdin } = runAlong(command);
    const line = await call();
    stdin?.destroy();
    await once(line, 'close');
  });

  it('ends when the process that started it is killed', async () => {
    const script = `import { runAlong } from './scripts/run.mjs';
      runAlong(${JSON.stringify(command)});`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const line = await call();
    parent.kill('SIGKILL');
    await once(line, 'close');
  });

  it('is seen to end when its command does', async () => {
    await once(runAlong(['true']), 'exit');
  });
});
