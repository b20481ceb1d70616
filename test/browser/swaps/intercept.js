// A router by hand, as the Navigation API is meant to be used: the content of the body is replaced.
navigation.addEventListener('navigate', (event) => {
  if (!event.canIntercept || event.hashChange) return;
  event.intercept({
    async handler() {
      const html = await (await fetch(event.destination.url)).text();
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      document.body.innerHTML = next.body.innerHTML;
    },
  });
});
