// The slide on the stage: which one, and which of its points are there yet.

const originals = $$('.part > figure');
const picture = $('#picture');
let copies = 0;

/**
 * A copy of the picture of slide `index`, with ids of its own so that its gradients are found.
 * A small picture is part of a button or of nothing that has focus: its links lead nowhere.
 */
function pictureOf(index, small = true) {
  const copy = $('svg', originals[index]).cloneNode(true);
  const suffix = `-c${(copies += 1)}`;
  for (const node of [copy, ...$$('*', copy)]) {
    if (node.id) node.id += suffix;
    for (const attribute of [...node.attributes]) {
      if (attribute.value.includes('url(#')) {
        attribute.value = attribute.value.replace(/url\(#([^)]+)\)/g, `url(#$1${suffix})`);
      } else if (attribute.localName === 'href' && node.localName !== 'a' && attribute.value.startsWith('#')) {
        attribute.value += suffix;
      }
    }
  }
  if (small) for (const link of $$('a', copy)) link.removeAttribute('href');
  return copy;
}

let shown = null;

function showSlide(index) {
  const next = pictureOf(index, false);
  const before = shown;
  shown = next;
  picture.setAttribute('aria-label', worded('slide_label', {
    n: index + 1, all: slides.length, title: slides[index].title,
  }));
  reveal();
  if (before && !calm.matches) {
    next.classList.add('coming');
    picture.append(next);
    // The frame between lets the browser see the first state, else there is nothing to fade from.
    requestAnimationFrame(() => requestAnimationFrame(() => next.classList.remove('coming')));
    setTimeout(() => before.remove(), 350);
    while (picture.childElementCount > 2) picture.firstElementChild.remove();
  } else {
    picture.replaceChildren(next);
  }
}

/** Show the points whose time has come; all of them while a person leafs. */
function reveal() {
  if (!shown || place.slide < 0) return;
  const at = new Map(slides[place.slide].reveals);
  const now = sound.ms + READING_SLACK_MS;
  for (const node of $$('[data-point]', shown)) {
    const due = at.get(Number(node.dataset.point)) ?? 0;
    node.classList.toggle('waiting', sound.held === null && due > now);
  }
}

on('slide', showSlide);
on('time', reveal);

const caption = $('#caption');
on('cue', (index) => {
  const lines = index < 0 ? [] : talk.cues[index][2];
  caption.replaceChildren(...lines.map((line) => {
    const row = document.createElement('span');
    row.textContent = line;
    return row;
  }));
});

// Screen readers hear of a new slide and of each sentence, politely: a person can switch it off.
const live = $('#live');
let announce = memory.get('announce', true);
let unsaid = '';
on('slide', () => {
  unsaid = sound.playing ? '' : picture.getAttribute('aria-label');
  if (announce && place.sentence < 0 && unsaid) live.textContent = unsaid;
});
on('sentence', (index) => {
  if (!announce || index < 0) return;
  live.textContent = `${unsaid} ${sentenceNodes[index].textContent}`.trim();
  unsaid = '';
});

picture.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link) {
    // As the browser would, but also when the address names that slide already.
    event.preventDefault();
    followTo(link.getAttribute('href').slice(1));
  } else if (!String(getSelection())) {
    sound.toggle();
  }
});
$('#start').addEventListener('click', () => sound.play());
