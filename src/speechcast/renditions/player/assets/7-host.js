// For the page around the player: what is heard, stops with questions, and a small interface.

const heard = new Set();
const stops = talk.stops.map((stop) => ({ ...stop, passed: false }));
let lastMs = 0;
let open = null;

/** Tell whoever listens: `window.speechcast.on(type, …)` and, in a frame, the page around us. */
function tell(type, detail = {}) {
  const message = { source: 'speechcast', type, talk: talk.id, ...detail };
  dispatchEvent(new CustomEvent(`speechcast:${type}`, { detail: message }));
  if (parent !== window) parent.postMessage(message, '*');
}

function progress() {
  return {
    t: Math.round(sound.ms) / 1000,
    duration: talk.duration / 1000,
    slide: slides[Math.max(0, place.slide)].id,
    section: slides[Math.max(0, place.slide)].section,
    heard: sentences.length ? heard.size / sentences.length : 1,
    speed: audio.playbackRate,
  };
}

let toldSecond = -1;
on('time', (ms) => {
  const natural = sound.playing && ms >= lastMs && ms - lastMs < 2000;
  if (natural) {
    // A sentence counts as heard when its end goes by while it plays.
    const at = lastBegun(sentenceStarts, ms);
    for (let n = Math.max(0, at - 3); n <= at; n += 1) {
      if (sentences[n][1] > lastMs && sentences[n][1] <= ms) heard.add(n);
    }
    const due = stops.find((stop) => !stop.passed && stop.at > lastMs && stop.at <= ms + 30);
    if (due) openStop(due);
  }
  lastMs = ms;
  const second = Math.floor(ms / 1000);
  if (second !== toldSecond) {
    toldSecond = second;
    tell('progress', progress());
    memory.set(`at:${talk.id}`, Math.round(ms));
  }
});
on('seeking', ({ from, to }) => {
  if (open) closeStop(false);
  lastMs = to;
});
on('slide', () => tell('slide', progress()));
on('state', () => tell(sound.playing ? 'play' : 'pause', progress()));
on('trouble', (message) => tell('trouble', { message }));
on('ended', () => {
  if (sentences.length) heard.add(sentences.length - 1);
  memory.set(`at:${talk.id}`, 0);
  tell('ended', progress());
});

// A stop: the talk pauses and something stands over the slide until it is done.
const interlude = $('#interlude');
function openStop(stop) {
  sound.pause();
  // A slow frame may notice it late: the slide that ends here is the one that stands.
  sound.seek(stop.at - 20);
  open = stop;
  $('#interlude-title').textContent = stop.heading || worded('pause_to_think');
  const body = $('#interlude-body');
  body.replaceChildren();
  if (stop.render) stop.render(body, () => closeStop(true));
  else body.innerHTML = stop.body || '';
  $('#interlude-done').hidden = Boolean(stop.required);
  interlude.hidden = false;
  $('#interlude-title').focus();
  tell('stop', { id: stop.id, ...progress() });
}
function closeStop(goOn) {
  const stop = open;
  open = null;
  stop.passed = goOn;
  interlude.hidden = true;
  tell('stop-done', { id: stop.id, passed: goOn });
  if (goOn) {
    $('#play').focus();
    sound.play();
  }
}
$('#interlude-done').addEventListener('click', () => closeStop(true));

const indexOf = (id) => slides.findIndex((slide) => slide.id === id || slide.of === id || slide.section === id);

function followTo(id) {
  const index = indexOf(id);
  if (index >= 0) goToSlide(index);
  return index >= 0;
}

window.speechcast = Object.freeze({
  /** `progress, slide, play, pause, ended, stop, stop-done, trouble, ready`. */
  on: (type, listener) => addEventListener(`speechcast:${type}`, (event) => listener(event.detail)),
  play: () => sound.play(),
  pause: () => sound.pause(),
  /** Seconds from the beginning. */
  seek: (seconds) => sound.seek(seconds * 1000),
  /** A slide or section by its id; says whether there is one. */
  goTo: followTo,
  setSpeed: (speed) => sound.setSpeed(speed),
  state: () => ({ ...progress(), playing: sound.playing }),
  /** Which sentences were heard, for saving; `restore` takes it back. */
  heard: () => [...heard].sort((a, b) => a - b),
  restore({ t, heard: before = [] }) {
    for (const n of before) heard.add(n);
    if (t !== undefined) sound.seek(t * 1000);
  },
  /**
   * Stop after a slide or section: `{id, after, heading, body | render(box, done), required}`.
   * `render` fills the box and calls `done()`; a required stop has no way round it but that.
   */
  addStop(stop) {
    const last = slides.findLast((slide) => [slide.id, slide.of, slide.section].includes(stop.after));
    if (!last) throw new Error(`speechcast: nothing is called ${stop.after}`);
    stops.push({ ...stop, at: last.end, passed: false });
    stops.sort((a, b) => a.at - b.at);
  },
});

addEventListener('message', (event) => {
  const message = event.data;
  if (event.source !== parent || !message || message.target !== 'speechcast') return;
  if (message.do === 'play') sound.play();
  else if (message.do === 'pause') sound.pause();
  else if (message.do === 'seek') sound.seek(Number(message.t) * 1000);
  else if (message.do === 'go') window.speechcast.goTo(String(message.id));
  else if (message.do === 'state') tell('state', window.speechcast.state());
});

/** Stand at `ms`; before the talk plays its slide is shown whole, so that a link shows something. */
function standAt(ms) {
  const begun = document.documentElement.classList.contains('begun');
  sound.seek(ms, begun ? null : Math.max(0, lastBegun(slideStarts, ms + READING_SLACK_MS)));
}

/** A link to a moment (`#t=83.5`), a slide or a section (`#s4.1`). */
function followLink() {
  const hash = decodeURIComponent(location.hash.slice(1));
  const moment = /^t=(\d+(?:\.\d+)?)$/.exec(hash);
  if (moment) standAt(Number(moment[1]) * 1000);
  else if (hash) return window.speechcast.goTo(hash);
  return Boolean(moment);
}
addEventListener('hashchange', followLink);

// Before anything is shown: showing the beginning is remembered as a place, too.
const kept = memory.get(`at:${talk.id}`, 0);
document.documentElement.classList.remove('plain');
unpackSound();
setTheme(memory.get('theme', 'auto'));
setCaptions(memory.get('captions', true));
sound.setSpeed(SPEEDS.includes(memory.get('speed', 1)) ? memory.get('speed', 1) : 1);
audio.volume = memory.get('volume', 1);
makeTabStop(sentenceNodes[0] ?? null);
refresh();
emit('state');
if (!followLink()) {
  if (kept > 5000 && kept < talk.duration * 0.97) {
    standAt(kept);
    toast(worded('resumed', { at: clockText(kept) }));
  }
}
// A sound that is missing may have failed before this program was read.
if (audio.error) tellTrouble();
tell('ready', progress());
