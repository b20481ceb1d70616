import type { CDPSession, Page } from '@playwright/test';

/** What a page holds on to, once all that can be thrown away is. */
export interface Held {
  /** Nodes, on the page or off it. */
  nodes: number;
  /** Trees of nodes that are on no page any more. */
  detachedTrees: number;
  listeners: number;
  /** Objects and functions of scripts. */
  objects: number;
  /** Of the heap, without what the engine makes of code that runs often. */
  heapBytes: number;
}

interface Snapshot {
  readonly nodes: readonly number[];
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
}

/** Asks the browser's own tools, which hold nothing of the page themselves. A trace, if one is made, does. */
export async function watchHeld(page: Page): Promise<() => Promise<Held>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  return async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const metric = (name: string) => {
      const found = metrics.find((each) => each.name === name);
      if (!found) throw new Error(`the browser does not measure ${name}`);
      return found.value;
    };
    return {
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      detachedTrees: await countDetachedTrees(devtools),
      ...weigh(await takeSnapshot(devtools)),
    };
  };
}

/** Asking for them makes the tools hold them, until they are told to let go. */
async function countDetachedTrees(devtools: CDPSession): Promise<number> {
  await devtools.send('DOM.enable');
  const { detachedNodes } = await devtools.send('DOM.getDetachedDomNodes');
  await devtools.send('DOM.disable');
  return detachedNodes.length;
}

async function takeSnapshot(devtools: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', add);
  await devtools.send('HeapProfiler.takeHeapSnapshot', {});
  devtools.off('HeapProfiler.addHeapSnapshotChunk', add);
  return JSON.parse(chunks.join('')) as Snapshot;
}

function weigh({ nodes, snapshot }: Snapshot): Pick<Held, 'objects' | 'heapBytes'> {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let objects = 0;
  let heapBytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][nodes[at + typeAt] as number];
    if (type === 'object' || type === 'closure') objects++;
    if (type !== 'code') heapBytes += nodes[at + sizeAt] as number;
  }
  return { objects, heapBytes };
}
