// Stands in for a site's own chat: shows what was carried over, and sends nothing anywhere.
const carried = new URLSearchParams(location.search);
const [topic, talk, compose, draft] = ['topic', 'talk', 'compose', 'draft'].map((id) =>
  document.getElementById(id),
);

function say(text, whose) {
  const line = document.createElement('li');
  line.className = whose;
  line.textContent = text;
  talk.append(line);
  line.scrollIntoView({ block: 'end' });
}

topic.textContent = carried.get('topic') ?? '';
topic.hidden = topic.textContent === '';
draft.value = carried.get('message') ?? '';
draft.focus();

compose.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = draft.value.trim();
  if (text === '') return;
  say(text, 'ours');
  draft.value = '';
  setTimeout(() => say('Thank you. In a real shop, Sam would now look into it.', 'theirs'), 700);
});

draft.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  compose.requestSubmit();
});
