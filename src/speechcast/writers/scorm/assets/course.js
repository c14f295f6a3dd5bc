// The course: what was heard and answered, kept by the platform; questions after the parts; the result.

const items = course.items;
const answers = items.map(() => null); // null, or {right, response}

// What is kept: place, sentences heard (a bit each), a sign for each answer.
function packed() {
  const heard = player.heard();
  const size = heard.length ? heard[heard.length - 1] + 1 : 0;
  const bytes = new Uint8Array(Math.ceil(size / 8));
  for (const n of heard) bytes[n >> 3] |= 1 << (n & 7);
  const bits = btoa(String.fromCharCode(...bytes));
  const marks = answers.map((a) => (a === null ? '-' : a.right ? '1' : '0')).join('');
  const full = JSON.stringify({ v: 1, q: course.key, t: player.state().t, h: bits, a: marks });
  return full.length <= SUSPEND_MOST ? full : JSON.stringify({ v: 1, q: course.key, t: player.state().t, h: '', a: marks });
}

function unpack(text) {
  try {
    const kept = JSON.parse(text);
    if (kept.v !== 1 || kept.q !== course.key) return false; // Of another edition of the course.
    const bits = atob(kept.h);
    const heard = [];
    for (let n = 0; n < bits.length * 8; n += 1) {
      if (bits.charCodeAt(n >> 3) & (1 << (n & 7))) heard.push(n);
    }
    [...kept.a].forEach((mark, n) => {
      if (n < answers.length && mark !== '-') answers[n] = { right: mark === '1', response: null };
    });
    player.restore({ t: kept.t, heard });
    return true;
  } catch {
    return false;
  }
}

function standing() {
  const answered = answers.filter((a) => a !== null).length;
  const right = answers.filter((a) => a?.right).length;
  const heard = player.state().heard;
  const score = items.length ? right / items.length : 1;
  const listened = heard >= course.heard;
  return {
    answered, right, heard, listened, score,
    asked: items.length > 0,
    passed: score >= course.pass,
    done: listened && answered === items.length,
    progress: items.length ? 0.7 * heard + (0.3 * answered) / items.length : heard,
  };
}

const LOCAL = `speechcast:course:${course.key}`;
let savedAt = 0;
function save({ commit = true } = {}) {
  savedAt = Date.now();
  const state = { ...standing(), place: String(Math.round(player.state().t)), data: packed() };
  lms.save(state, commit);
  if (!lms.found) {
    try {
      localStorage.setItem(LOCAL, state.data);
    } catch {
      // A browser that keeps nothing: the course goes on.
    }
  }
  showCount(state);
}

// A question in a box; `next` is called when the learner goes on.
function ask(box, index, position, next) {
  const item = items[index];
  const begun = performance.now();
  const form = FORMS[item.type](item);
  const field = element('fieldset', {}, element('legend', {}, item.stem), form.node);
  const buttons = element('div', { class: 'buttons' });
  const check = element('button', { type: 'submit', class: 'solid' }, words.check);
  const verdict = element('div', { role: 'status' });
  const node = element('form', { class: 'course' }, element('p', { class: 'count' }, position), field, verdict, buttons);
  buttons.append(check);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    const response = form.read();
    if (response === null) {
      verdict.replaceChildren(element('p', { class: 'verdict' }, words.answer_first));
      return;
    }
    const right = isRight(item, response);
    answers[index] = { right, response };
    lms.record({
      id: item.id, type: SCORM_TYPES[item.type], response: coded(item, response), right,
      correct: coded(item, item.answer), ms: performance.now() - begun, text: item.stem,
    });
    save();
    field.disabled = true;
    form.freeze?.();
    const mark = element('div', { class: right ? 'verdict right' : 'verdict' }, element('strong', {}, right ? words.right : words.wrong));
    if (!right) mark.append(element('p', { class: 'why' }, words.it_is.replace('{answer}', () => told(item, item.answer))));
    if (item.why) mark.append(element('p', { class: 'why' }, item.why));
    verdict.replaceChildren(mark);
    check.remove();
    const on = element('button', { type: 'button', class: 'solid' }, words.next);
    on.addEventListener('click', next);
    buttons.append(on);
    if (item.t !== undefined) {
      const again = element('button', { type: 'button', class: 'plain-button' }, words.hear);
      again.addEventListener('click', () => {
        dialog.close();
        player.seek(item.t);
        player.play();
      });
      buttons.append(again);
    }
    on.focus();
  });
  box.replaceChildren(node);
  (field.querySelector('input, select, button') ?? check).focus();
}

/** Ask the questions at `list` that are not answered yet, one after the other, then go on. */
function askAll(box, list, after) {
  const rest = list.filter((index) => answers[index] === null);
  let at = 0;
  const step = () => {
    if (at >= rest.length) return after();
    const position = words.position.replace('{n}', at + 1).replace('{all}', rest.length);
    return ask(box, rest[at], position, () => {
      at += 1;
      step();
    });
  };
  step();
}

function result(box, leave) {
  const state = standing();
  const answered = state.answered === items.length;
  const node = element('div', { class: 'course', role: 'group', 'aria-label': words.result });
  const percent = (share) => `${Math.round(share * 100)} %`;
  if (state.asked) {
    if (state.answered) node.append(element('p', { class: 'score' }, words.score.replace('{right}', state.right).replace('{all}', items.length).replace('{percent}', percent(state.score))));
    // Passed is what the platform says, too: not before enough was heard.
    const passed = state.listened ? words.passed : state.right === items.length ? words.all_right : words.mark_reached;
    node.append(element('p', {}, !answered ? words.unanswered.replace('{n}', items.length - state.answered) : state.passed ? passed : words.failed.replace('{pass}', percent(course.pass))));
    if (!answered) node.append(element('p', {}, words.mark.replace('{pass}', percent(course.pass))));
  }
  // Rounded down: 79.6 % is not the 80 % that are asked for.
  node.append(element('p', {}, words.heard.replace('{percent}', `${Math.floor(state.heard * 100)} %`)));
  if (!state.listened) node.append(element('p', {}, (answered ? words.hear_rest : words.hear_more).replace('{percent}', percent(course.heard))));
  const buttons = element('div', { class: 'buttons' });
  const button = (text, action, solid) => {
    const made = element('button', { type: 'button', class: solid ? 'solid' : 'plain-button' }, text);
    made.addEventListener('click', action);
    buttons.append(made);
    return made;
  };
  const everything = items.map((_, index) => index);
  const back = () => result(box, leave);
  if (!answered) button(words.answer_rest, () => askAll(box, everything, back), true);
  else if (!state.listened) {
    button(words.go_on, () => {
      leave();
      player.play();
    }, true);
  }
  if (state.answered && state.right < state.answered) {
    button(words.again, () => {
      answers.forEach((answer, index) => {
        if (answer && !answer.right) answers[index] = null;
      });
      askAll(box, everything, back);
    }, false);
  }
  button(words.close, leave, answered && state.listened);
  node.append(buttons);
  box.replaceChildren(node);
  buttons.querySelector('button').focus();
}

// A button beside the title, with everything behind it.
const opener = element('button', { type: 'button', class: 'course-open', id: 'course-open' });
const dialogBox = element('div');
const dialog = element('dialog', { class: 'course-dialog', 'aria-label': words.questions }, dialogBox);
document.body.append(dialog);
document.querySelector('.tools')?.prepend(opener);
opener.addEventListener('click', () => {
  player.pause();
  result(dialogBox, () => dialog.close());
  dialog.showModal();
});
function showCount(state) {
  opener.textContent = items.length ? `${words.questions} ${state.answered}/${items.length}` : words.progress;
}

// Questions after each part; at the end all that are left, and the result.
for (const part of course.parts) {
  player.addStop({
    id: `questions-${part.after}`,
    after: part.after,
    heading: words.questions,
    required: false,
    render(box, done) {
      if (part.items.every((index) => answers[index] !== null)) return setTimeout(done, 0);
      return askAll(box, part.items, done);
    },
  });
}
player.on('ended', () => {
  save();
  if (!dialog.open) dialog.showModal();
  askAll(dialogBox, items.map((_, index) => index), () => result(dialogBox, () => dialog.close()));
});

const kept = lms.start();
if (kept) {
  if (!unpack(kept.data) && kept.fresh) player.seek(0);
} else if (!lms.found) {
  try {
    unpack(localStorage.getItem(LOCAL) ?? '');
  } catch {
    // As above.
  }
}
save();
player.on('slide', () => save());
player.on('pause', () => save());
// A slide can stand for minutes, and a browser that is killed tells nobody.
const SAVE_EVERY_MS = 12000;
player.on('progress', () => {
  if (player.state().playing && Date.now() - savedAt >= SAVE_EVERY_MS) save();
});
let gone = false;
// While the page goes a commit would be refused (a synchronous request): values are set, `finish` sends.
addEventListener('beforeunload', () => save({ commit: false }));
addEventListener('pagehide', () => {
  if (gone) return;
  gone = true;
  save({ commit: false });
  lms.finish(standing().done);
});
// On a phone this is often the last that a page hears. When the page goes for good, `pagehide` came before.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && !gone) save();
});
