// Stands in for a site that calls its customers back: a real one would put the number on its list of calls.
document.addEventListener('channel-selector:before-handoff', (event) => {
  if (event.detail.channel === 'callback') event.preventDefault();
});
