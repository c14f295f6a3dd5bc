// Buttons, the position bar, keys, full screen, and what is remembered.

const theatre = $('#theatre');
const seekBar = $('#seek');
const speedBox = $('#speed');
const SKIP_MS = 5000;

function setIcon(button, icon, label, key = '') {
  $('use', button).setAttribute('href', `#i-${icon}`);
  button.setAttribute('aria-label', label);
  button.title = key ? `${label}  (${key})` : label;
}

on('state', () => {
  const over = audio.ended;
  const icon = sound.playing ? 'pause' : over ? 'replay' : 'play';
  const label = worded(sound.playing ? 'pause' : over ? 'replay' : 'play');
  setIcon($('#play'), icon, label, worded('space'));
  setIcon($('#start'), icon, label);
  document.documentElement.classList.toggle('playing', sound.playing);
  document.documentElement.classList.toggle('over', over);
  if (sound.playing) document.documentElement.classList.add('begun');
});

let dragging = false;
on('time', (ms) => {
  if (!dragging) seekBar.value = ms;
  seekBar.style.setProperty('--done', `${(ms / talk.duration) * 100}%`);
  const text = clockText(ms);
  const clock = $('#clock');
  if (clock.textContent !== text) {
    clock.textContent = text;
    seekBar.setAttribute('aria-valuetext', worded('time_of', {
      at: spokenTime(ms), all: spokenTime(talk.duration),
    }));
  }
});
on('slide', (index) => {
  document.documentElement.classList.toggle('first', index === 0);
  $('#page').textContent = worded('page', { n: index + 1, all: slides.length });
});
on('speed', (speed) => {
  speedBox.value = String(speed);
});

/** Forward or back by a sentence; back goes to the start of this one unless it has just begun. */
function stepSentence(step) {
  const at = lastBegun(sentenceStarts, sound.ms + READING_SLACK_MS);
  let to = at + step;
  if (step < 0 && at >= 0 && sound.ms - sentences[at][0] > 1500) to = at;
  to = Math.min(Math.max(0, to), sentences.length - 1);
  setFollowing(true);
  sound.seek(sentences[to][0]);
}
const stepSlide = (step) => goToSlide(place.slide + step);

$('#play').addEventListener('click', () => sound.toggle());
$('#slide-back').addEventListener('click', () => stepSlide(-1));
$('#slide-on').addEventListener('click', () => stepSlide(1));
$('#line-back').addEventListener('click', () => stepSentence(-1));
$('#line-on').addEventListener('click', () => stepSentence(1));
speedBox.addEventListener('change', () => sound.setSpeed(Number(speedBox.value)));

seekBar.addEventListener('input', () => {
  dragging = true;
  setFollowing(true);
  sound.seek(Number(seekBar.value));
});
for (const type of ['change', 'pointerup', 'blur']) {
  seekBar.addEventListener(type, () => {
    dragging = false;
  });
}
seekBar.addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  sound.seek(sound.ms + step * SKIP_MS);
  event.preventDefault();
  event.stopPropagation();
});

// Where parts begin, and what stands under the pointer.
for (const section of talk.sections.slice(1)) {
  const tick = document.createElement('i');
  tick.style.left = `${(section.start / talk.duration) * 100}%`;
  $('#ticks').append(tick);
}
const peek = $('#peek');
let peeked = -1;
seekBar.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'touch') return;
  const box = seekBar.getBoundingClientRect();
  const share = Math.min(Math.max(0, (event.clientX - box.left) / box.width), 1);
  const ms = share * talk.duration;
  const index = Math.max(0, lastBegun(slideStarts, ms));
  peek.hidden = false;
  $('#peek-time').textContent = clockText(ms);
  if (index !== peeked) {
    peeked = index;
    $('#peek-title').textContent = slides[index].title;
    $('#peek-picture').replaceChildren(pictureOf(index));
  }
  const half = peek.offsetWidth / 2;
  peek.style.left = `${Math.min(Math.max(half, share * box.width), box.width - half)}px`;
});
seekBar.addEventListener('pointerleave', () => {
  peek.hidden = true;
});

function setCaptions(value) {
  $('#captions').setAttribute('aria-pressed', String(value));
  theatre.classList.toggle('no-captions', !value);
  memory.set('captions', value);
}
const toggleCaptions = () => setCaptions($('#captions').getAttribute('aria-pressed') !== 'true');
$('#captions').addEventListener('click', toggleCaptions);

function setMuted(value) {
  audio.muted = value;
}
audio.addEventListener('volumechange', () => {
  const silent = audio.muted || audio.volume === 0;
  $('#mute').setAttribute('aria-pressed', String(silent));
  $('#mute use').setAttribute('href', silent ? '#i-mute' : '#i-sound');
  $('#volume').value = audio.muted ? 0 : Math.round(audio.volume * 100);
  memory.set('volume', audio.volume);
});
$('#mute').addEventListener('click', () => setMuted(!audio.muted));
$('#volume').addEventListener('input', (event) => {
  audio.volume = Number(event.target.value) / 100;
  setMuted(false);
});

// Full screen; a phone that has none for pages gets the whole window instead.
const isFull = () => document.fullscreenElement === theatre || theatre.classList.contains('whole');
function toggleFull() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (theatre.classList.contains('whole')) theatre.classList.remove('whole');
  else if (theatre.requestFullscreen) {
    theatre.requestFullscreen().catch(() => theatre.classList.add('whole'));
  } else theatre.classList.add('whole');
}
$('#full').addEventListener('click', toggleFull);
let idleTimer = 0;
function wake() {
  theatre.classList.remove('idle');
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    if (isFull() && sound.playing) theatre.classList.add('idle');
  }, 2500);
}
for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
  theatre.addEventListener(type, wake);
}
document.addEventListener('fullscreenchange', wake);

const THEMES = ['auto', 'light', 'dark'];
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  const label = worded('theme', { name: worded(`theme_${theme}`) });
  $('#theme').setAttribute('aria-label', label);
  $('#theme').title = label;
  memory.set('theme', theme);
}
$('#theme').addEventListener('click', () => {
  setTheme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length]);
});

$('#link').addEventListener('click', async () => {
  const address = `${location.href.split('#')[0]}#t=${(sound.ms / 1000).toFixed(1)}`;
  try {
    await navigator.clipboard.writeText(address);
    toast(worded('link_copied', { at: clockText(sound.ms) }));
  } catch {
    toast(address);
  }
});

const help = $('#help');
const openHelp = () => help.showModal();
$('#help-open').addEventListener('click', openHelp);
$('#help-close').addEventListener('click', () => help.close());
$('#print').addEventListener('click', () => {
  help.close();
  print();
});
$('#keys-on').checked = memory.get('keys', true);
$('#keys-on').addEventListener('change', (event) => memory.set('keys', event.target.checked));
$('#announce-on').checked = announce;
$('#announce-on').addEventListener('change', (event) => {
  announce = event.target.checked;
  memory.set('announce', announce);
  if (!announce) live.textContent = '';
});

const KEYS = {
  ' ': () => sound.toggle(),
  k: () => sound.toggle(),
  ArrowLeft: () => stepSentence(-1),
  ArrowRight: () => stepSentence(1),
  PageUp: () => stepSlide(-1),
  PageDown: () => stepSlide(1),
  Home: () => goToSlide(0),
  End: () => goToSlide(slides.length - 1),
  c: toggleCaptions,
  f: toggleFull,
  m: () => setMuted(!audio.muted),
  '<': () => sound.stepSpeed(-1),
  '>': () => sound.stepSpeed(1),
  ',': () => sound.stepSpeed(-1),
  '.': () => sound.stepSpeed(1),
  '/': () => query.focus(),
  '?': openHelp,
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open) return;
  const target = event.target;
  if (target.closest('#interlude, [contenteditable], textarea, select')) return;
  if (target.matches('input:not([type=range])')) return;
  if (event.key === 'Escape' && theatre.classList.contains('whole')) toggleFull();
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // A button answers to the space bar itself.
  if (key === ' ' && target.closest('button, a, [role=tab]')) return;
  const act = KEYS[key];
  const single = key.length === 1 && key !== ' ';
  if (!act || (single && !$('#keys-on').checked)) return;
  act();
  event.preventDefault();
});

if ('mediaSession' in navigator) {
  navigator.mediaSession.metadata = new MediaMetadata({ title: talk.title, artist: talk.speaker });
  const actions = {
    play: () => sound.play(),
    pause: () => sound.pause(),
    previoustrack: () => stepSlide(-1),
    nexttrack: () => stepSlide(1),
    seekto: (details) => sound.seek(details.seekTime * 1000),
  };
  for (const [name, act] of Object.entries(actions)) navigator.mediaSession.setActionHandler(name, act);
}
