// The learning platform: SCORM 1.2 or SCORM 2004, found in the windows around this one.
// Without one the course works all the same and keeps its state in this browser.

const SUSPEND_MOST = course.version === '1.2' ? 4096 : 64000;

function findApi() {
  const name = course.version === '1.2' ? 'API' : 'API_1484_11';
  const search = (start) => {
    let here = start;
    for (let depth = 0; here && depth < 12; depth += 1) {
      try {
        if (here[name]) return here[name];
      } catch {
        return null; // A window of another origin.
      }
      if (here.parent === here) return null;
      here = here.parent;
    }
    return null;
  };
  return search(window) || (window.opener ? search(window.opener) : null);
}

const seconds12 = (ms) => {
  const hundredths = Math.round(ms / 10);
  const part = (value, size) => String(value).padStart(size, '0');
  const s = Math.floor(hundredths / 100);
  return `${part(Math.floor(s / 3600), 4)}:${part(Math.floor(s / 60) % 60, 2)}:${part(s % 60, 2)}.${part(hundredths % 100, 2)}`;
};
const seconds2004 = (ms) => {
  const s = Math.round(ms / 10) / 100;
  return `PT${Math.floor(s / 3600)}H${Math.floor(s / 60) % 60}M${Number((s % 60).toFixed(2))}S`;
};

const lms = (() => {
  const api = findApi();
  const old = course.version === '1.2';
  const call = (name, ...values) => api[(old ? 'LMS' : '') + name](...values);
  const begun = Date.now();
  let open = false;
  let writable = false;

  function get(name) {
    return open ? String(call('GetValue', name) ?? '') : '';
  }
  function set(name, value) {
    if (!writable) return;
    const done = String(call('SetValue', name, String(value)));
    if (done !== 'true') {
      // Platforms differ; what one refuses is told to whoever looks and never stops the course.
      console.warn(`speechcast: ${name} was refused (${call('GetLastError')})`);
    }
  }
  const name = old
    ? { status: 'cmi.core.lesson_status', place: 'cmi.core.lesson_location', mode: 'cmi.core.lesson_mode', time: 'cmi.core.session_time', exit: 'cmi.core.exit', score: 'cmi.core.score' }
    : { status: 'cmi.completion_status', place: 'cmi.location', mode: 'cmi.mode', time: 'cmi.session_time', exit: 'cmi.exit', score: 'cmi.score' };
  let interactions = 0;
  let before = '';
  // What was reached in an earlier session is never taken back.
  const won = () => ['passed', 'completed'].includes(before);

  function start() {
    if (!api) return null;
    open = String(call('Initialize', '')) === 'true';
    if (!open) return null;
    const mode = get(name.mode);
    writable = mode !== 'review' && mode !== 'browse';
    interactions = Number(get('cmi.interactions._count')) || 0;
    const status = get(name.status);
    before = status;
    if (!won()) set(name.status, 'incomplete');
    return { place: get(name.place), data: get('cmi.suspend_data'), fresh: !get('cmi.suspend_data') };
  }

  /**
   * `state`: `{place, data, done, asked, answered, score, passed, progress}`. Without `commit` the
   * platform is told and sends nothing yet: for a page that goes, which `finish` sends.
   */
  function save(state, commit = true) {
    if (!open) return;
    set(name.place, state.place.slice(0, old ? 255 : 1000));
    if (state.data.length <= SUSPEND_MOST) set('cmi.suspend_data', state.data);
    if (state.answered) {
      set(`${name.score}.min`, 0);
      set(`${name.score}.max`, 100);
      set(`${name.score}.raw`, Math.round(state.score * 100));
      if (!old) set('cmi.score.scaled', state.score.toFixed(4));
    }
    if (old) {
      // One field for both: with questions it tells passed or failed, else completed.
      const done = state.asked ? (state.passed ? 'passed' : 'failed') : 'completed';
      if (state.done || !won()) set(name.status, state.done ? done : 'incomplete');
    } else if (state.done || !won()) {
      // The platform compares the measure with the threshold and overrules the status by it.
      set('cmi.progress_measure', (state.done ? 1 : Math.min(0.99, state.progress)).toFixed(4));
      set(name.status, state.done ? 'completed' : 'incomplete');
      if (state.asked) set('cmi.success_status', state.done ? (state.passed ? 'passed' : 'failed') : 'unknown');
    }
    if (commit) call('Commit', '');
  }

  /** `given`: `{id, type, response, right, correct, ms, text}`. */
  function record(given) {
    if (!open) return;
    const base = `cmi.interactions.${interactions}`;
    interactions += 1;
    const now = new Date();
    set(`${base}.id`, given.id);
    set(`${base}.type`, given.type);
    if (old) {
      set(`${base}.time`, now.toTimeString().slice(0, 8));
      set(`${base}.correct_responses.0.pattern`, given.correct);
      set(`${base}.student_response`, given.response);
      set(`${base}.result`, given.right ? 'correct' : 'wrong');
      set(`${base}.latency`, seconds12(given.ms));
    } else {
      // A zone may stand only behind a fraction of a second (RTE 4.1.1.7, time).
      set(`${base}.timestamp`, `${now.toISOString().slice(0, 19)}.0Z`);
      set(`${base}.description`, given.text.slice(0, 250));
      set(`${base}.correct_responses.0.pattern`, given.correct);
      set(`${base}.learner_response`, given.response);
      set(`${base}.result`, given.right ? 'correct' : 'incorrect');
      set(`${base}.latency`, seconds2004(given.ms));
    }
  }

  function finish(done) {
    if (!open) return;
    set(name.time, (old ? seconds12 : seconds2004)(Date.now() - begun));
    set(name.exit, done ? (old ? '' : 'normal') : 'suspend');
    // Nothing but this may be sent while the page goes: it commits all that was set by a beacon.
    call(old ? 'Finish' : 'Terminate', '');
    open = false;
    writable = false;
  }

  return { start, save, record, finish, found: Boolean(api) };
})();
