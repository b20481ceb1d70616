// What `astro/dist/transitions/router.js` and `swap-functions.js` of Astro 7 do to a page that has its client router.
const executed = new Set();
const isExecuted = ({ src, textContent }) => {
  const key = src || textContent;
  return executed.has(key) || !executed.add(key);
};
for (const script of document.scripts) {
  isExecuted(script);
  script.dataset.astroExec = '';
}

function swap(next) {
  for (const script of next.scripts) if (isExecuted(script)) script.dataset.astroExec = '';
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  document.head.replaceChildren(...next.head.children);
  document.body.replaceWith(next.body);
  document.activeElement?.blur();
}

function runScripts() {
  for (const script of [...document.scripts]) {
    if (script.dataset.astroExec === '') continue;
    const fresh = document.createElement('script');
    fresh.textContent = script.textContent;
    for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
    fresh.dataset.astroExec = '';
    script.replaceWith(fresh);
  }
}

async function visit(href, isNew) {
  const html = await (await fetch(href)).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  const { ready, finished, updateCallbackDone } = document.startViewTransition(() => {
    swap(next);
    if (isNew) history.pushState({}, '', href);
  });
  // One that the next visit overtakes is skipped, which is no error of the page.
  for (const shown of [ready, finished]) shown.catch(() => {});
  await updateCallbackDone;
  runScripts();
  document.dispatchEvent(new Event('astro:page-load'));
}

history.replaceState({}, '');
addEventListener('popstate', () => visit(location.href, false));
document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  void visit(link.href, true);
});
