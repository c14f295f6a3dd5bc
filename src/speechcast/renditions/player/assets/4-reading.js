// The transcript follows the voice, and a click on a sentence plays it; the contents beside it.

const panel = $('#transcript');
const contents = $('#contents');
const sentenceNodes = $$('.said', panel);
const followButton = $('#follow');
const wide = matchMedia('(min-width: 60em)');
let following = true;
let tabStop = null;

function makeTabStop(node) {
  if (tabStop) tabStop.tabIndex = -1;
  tabStop = node;
  if (node) node.tabIndex = 0;
}

function setFollowing(value) {
  following = value;
  followButton.hidden = value || panel.hidden;
}

/** The part of the window in which the current sentence should stand: top and bottom, pixels. */
function comfort() {
  const top = wide.matches ? panel.getBoundingClientRect().top
    : Math.max(0, $('#theatre').getBoundingClientRect().bottom) + $('.panel-head').offsetHeight;
  return { top: top + 12, bottom: top + (innerHeight - top) * 0.72 };
}

// Narrow windows: tabs and search stand below the theatre while the text runs under both.
new ResizeObserver(() => {
  document.documentElement.style.setProperty('--theatre', `${$('#theatre').offsetHeight}px`);
}).observe($('#theatre'));

/** A phone on its side has room for the slide or for the text: there the slide stays in view. */
const slideFirst = () => !wide.matches && getComputedStyle($('#theatre')).position === 'static';

const SETTLING_MS = { jump: [0, 60, 150, 400, 900], glide: [900] };
let goal = null;

function bringIntoView(node, always = false) {
  if (!always && slideFirst()) return;
  const { top, bottom } = comfort();
  const box = node.getBoundingClientRect();
  goal = node;
  if (!always && box.top >= top && box.bottom <= bottom) return;
  const scroller = wide.matches ? panel : document.scrollingElement;
  const by = box.top - top - (bottom - top) * (always ? 0.35 : 0.15);
  const far = Math.abs(by) > innerHeight;
  scroller.scrollBy({ top: by, behavior: far || calm.matches ? 'instant' : 'smooth' });
  for (const delay of far ? SETTLING_MS.jump : SETTLING_MS.glide) setTimeout(() => settle(node), delay);
}

/** After a jump parts that were never near get their true heights and push the text: look again. */
function settle(node) {
  if (node !== goal || !following || panel.hidden) return;
  const { top, bottom } = comfort();
  const box = node.getBoundingClientRect();
  if (box.top >= top && box.bottom <= bottom) return;
  const scroller = wide.matches ? panel : document.scrollingElement;
  scroller.scrollBy({ top: box.top - top - (bottom - top) * 0.15, behavior: 'instant' });
}

// The page opens at its beginning, with its title in view: the first look moves nothing.
let opened = false;
on('state', () => {
  opened = true;
});

let current = null;
on('sentence', (index) => {
  if (current) current.removeAttribute('aria-current');
  current = index < 0 ? null : sentenceNodes[index];
  if (!current) return;
  current.setAttribute('aria-current', 'true');
  if (!panel.contains(document.activeElement)) makeTabStop(current);
  if (opened && following && !panel.hidden) bringIntoView(current);
});

let currentPart = null;
on('slide', (index) => {
  for (const node of [currentPart, contents.querySelector('[aria-current]')]) {
    if (node) node.removeAttribute('aria-current');
  }
  currentPart = $(`[data-part="${index}"]`, panel);
  currentPart.setAttribute('aria-current', 'step');
  const entry = $(`[data-slide="${index}"]`, contents);
  entry.setAttribute('aria-current', 'true');
  if (!contents.hidden && following) entry.scrollIntoView({ block: 'nearest' });
  if (opened && following && !panel.hidden && place.sentence < 0) bringIntoView($('.part-name', currentPart));
});

function playSentence(node) {
  setFollowing(true);
  sound.seek(sentences[Number(node.dataset.n)][0]);
  sound.play();
}

panel.addEventListener('click', (event) => {
  const node = event.target.closest('.said');
  if (node) {
    if (String(getSelection())) return;
    makeTabStop(node);
    playSentence(node);
  } else if (event.target.closest('.part-name button')) {
    goToSlide(Number(event.target.closest('.part').dataset.part));
  }
});

panel.addEventListener('keydown', (event) => {
  const node = event.target.closest('.said');
  if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    const next = sentenceNodes[Number(node.dataset.n) + step];
    if (next) {
      makeTabStop(next);
      next.focus({ preventScroll: true });
      bringIntoView(next);
      setFollowing(false);
    }
  } else if (event.key === 'Enter' || event.key === ' ') {
    if (node === current && sound.playing) sound.pause();
    else playSentence(node);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
});

for (const type of ['wheel', 'touchmove']) {
  document.addEventListener(type, (event) => {
    const inside = wide.matches ? panel.contains(event.target) : !$('#theatre').contains(event.target);
    if (inside && sound.playing && following) setFollowing(false);
  }, { passive: true });
}
followButton.addEventListener('click', () => {
  setFollowing(true);
  if (current) {
    bringIntoView(current, true);
    current.focus({ preventScroll: true });
  }
});

/** Stand at the beginning of slide `index`; while paused it is shown whole. */
function goToSlide(index) {
  const to = Math.min(Math.max(0, index), slides.length - 1);
  setFollowing(true);
  sound.seek(slides[to].start, sound.playing ? null : to);
}

contents.addEventListener('click', (event) => {
  const entry = event.target.closest('[data-slide]');
  if (entry) goToSlide(Number(entry.dataset.slide));
});

// Small pictures are drawn when they come near the window: a long talk has hundreds.
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      near.unobserve(target);
      target.replaceChildren(pictureOf(Number(target.parentElement.dataset.slide)));
    }
  }
}, { rootMargin: '400px' });
for (const thumb of $$('.thumb', contents)) near.observe(thumb);

const tabs = $$('[role=tab]');
function openTab(tab, focus = false) {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute('aria-selected', String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    $(`#${other.getAttribute('aria-controls')}`).hidden = !chosen;
  }
  if (focus) tab.focus();
  setFollowing(following);
  if (tab.id === 'tab-transcript' && current && following) bringIntoView(current);
  const entry = $('[aria-current]', contents);
  if (tab.id === 'tab-contents' && entry) entry.scrollIntoView({ block: 'nearest' });
}
for (const tab of tabs) {
  tab.addEventListener('click', () => openTab(tab));
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    openTab(tabs[(tabs.indexOf(tab) + 1) % tabs.length], true);
    event.preventDefault();
    event.stopPropagation();
  });
}
