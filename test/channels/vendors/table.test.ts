import { expect, it } from 'vitest';
import { chatProducts } from './table';

it('is in docs/chat-products.md as it is; `npm run readme` brings it up to date', async () => {
  await expect(await chatProducts()).toMatchFileSnapshot('../../../docs/chat-products.md');
});
