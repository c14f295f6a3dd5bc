// The narration and its clock: where we are, in milliseconds, and what is there.

const audio = $('#audio');
const sentenceStarts = sentences.map((sentence) => sentence[0]);
const slideStarts = slides.map((slide) => slide.start);
const cueStarts = talk.cues.map((cue) => cue[0]);

/** Seeking to 83.512 s may read back as 83.5119: without it the sentence before would light up. */
const READING_SLACK_MS = 8;
const SPEEDS = $$('#speed option').map((option) => Number(option.value));

const place = { slide: -1, sentence: -1, cue: -1 };
const sound = {
  /** Where the playing head should go as soon as the file's length is known; null when it is there. */
  wanted: null,
  /** While a person leafs through slides: the slide that stands whole; null while time decides. */
  held: 0,

  get ms() {
    return this.wanted ?? audio.currentTime * 1000;
  },
  get playing() {
    return !audio.paused && !audio.ended;
  },
  play() {
    this.held = null;
    if (audio.ended || this.ms >= talk.duration - 20) this.seek(0);
    const started = audio.play();
    if (started) started.catch((error) => error.name === 'NotAllowedError' && emit('blocked'));
  },
  pause() {
    audio.pause();
  },
  toggle() {
    if (this.playing) this.pause();
    else this.play();
  },
  /** Go to `ms`; `held` names a slide that stands whole until the talk plays on. */
  seek(ms, held = null) {
    const target = Math.min(Math.max(0, ms), Math.max(0, talk.duration - 10));
    emit('seeking', { from: this.ms, to: target });
    this.held = held;
    this.wanted = target;
    if (audio.readyState >= 1) audio.currentTime = target / 1000;
    refresh();
  },
  setSpeed(speed) {
    // load() falls back to the default rate, so both are set.
    audio.defaultPlaybackRate = speed;
    audio.playbackRate = speed;
    memory.set('speed', speed);
    emit('speed', speed);
  },
  /** The next speed up (1) or down (-1). */
  stepSpeed(step) {
    const at = SPEEDS.indexOf(audio.playbackRate);
    this.setSpeed(SPEEDS[Math.min(Math.max(0, at + step), SPEEDS.length - 1)]);
  },
};

/** What stands at `ms`; a sentence stays current through the pause after it, on its own slide. */
function placeAt(ms) {
  const t = ms + READING_SLACK_MS;
  const slide = sound.held ?? Math.max(0, lastBegun(slideStarts, t));
  let sentence = lastBegun(sentenceStarts, t);
  if (sentence >= 0 && sentences[sentence][2] !== slide) sentence = -1;
  let cue = lastBegun(cueStarts, t);
  if (cue >= 0 && talk.cues[cue][1] <= t) cue = -1;
  return { slide, sentence, cue };
}

/** Look where we are and tell the parts what changed. */
function refresh() {
  const ms = sound.ms;
  const found = placeAt(ms);
  const before = { ...place };
  Object.assign(place, found);
  emit('time', ms);
  if (found.slide !== before.slide) emit('slide', found.slide);
  if (found.sentence !== before.sentence) emit('sentence', found.sentence);
  if (found.cue !== before.cue) emit('cue', found.cue);
}

function frame() {
  refresh();
  if (sound.playing) requestAnimationFrame(frame);
}

audio.removeAttribute('controls');
audio.preservesPitch = true;
audio.addEventListener('loadedmetadata', () => {
  if (sound.wanted !== null) audio.currentTime = sound.wanted / 1000;
});
audio.addEventListener('seeked', () => {
  sound.wanted = null;
  refresh();
});
audio.addEventListener('play', () => {
  sound.held = null;
  emit('state');
  requestAnimationFrame(frame);
});
// Background tabs get no animation frames; timeupdate goes on four times a second.
audio.addEventListener('timeupdate', refresh);
for (const type of ['pause', 'ended']) audio.addEventListener(type, () => emit('state'));
audio.addEventListener('ended', () => emit('ended'));
function tellTrouble() {
  const box = $('#trouble');
  box.textContent = worded('no_sound');
  box.hidden = false;
  emit('trouble', box.textContent);
}
audio.addEventListener('error', tellTrouble);

/** In a single file the sound travels as text; a blob keeps seeking exact and memory low. */
function unpackSound() {
  const packed = $('#sound');
  if (!packed) return;
  const text = packed.textContent.trim();
  const parts = [];
  const step = 1 << 20;
  for (let at = 0; at < text.length; at += step) {
    const piece = atob(text.slice(at, at + step));
    const bytes = new Uint8Array(piece.length);
    for (let n = 0; n < piece.length; n += 1) bytes[n] = piece.charCodeAt(n);
    parts.push(bytes);
  }
  packed.remove();
  audio.src = URL.createObjectURL(new Blob(parts, { type: packed.dataset.type }));
}
