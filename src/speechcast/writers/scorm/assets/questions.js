// Questions: how each kind is shown, answered and marked.

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') node.className = value;
    else if (key in node && typeof value !== 'string') node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[\s,，。、；;“”"'‘’·]/gu, '');

let serial = 0;

/** The parts of a question's form: `{node, read}`; `read()` gives the response or `null`. */
const FORMS = {
  choice(item) {
    const name = `course-${(serial += 1)}`;
    const list = element('ul');
    item.options.forEach((text, index) => {
      const input = element('input', { type: 'radio', name, value: String(index) });
      list.append(element('li', {}, element('label', { class: 'option' }, input, element('span', {}, text))));
    });
    const read = () => {
      const chosen = list.querySelector('input:checked');
      return chosen ? Number(chosen.value) : null;
    };
    return { node: list, read };
  },
  truefalse(item) {
    const form = FORMS.choice({ ...item, options: [words.true, words.false] });
    return { node: form.node, read: () => (form.read() === null ? null : form.read() === 0) };
  },
  cloze() {
    const input = element('input', { type: 'text', autocomplete: 'off', 'aria-label': words.your_answer });
    return { node: element('p', {}, input), read: () => input.value.trim() || null };
  },
  order(item) {
    let order = item.options.map((_, index) => index);
    const list = element('ol');
    const draw = (focus) => {
      list.replaceChildren();
      order.forEach((index, at) => {
        const move = (by, label, sign) => {
          const button = element('button', { type: 'button', 'aria-label': `${label}: ${item.options[index]}`, disabled: at + by < 0 || at + by >= order.length }, sign);
          button.addEventListener('click', () => {
            [order[at], order[at + by]] = [order[at + by], order[at]];
            draw([at + by, by]);
          });
          return button;
        };
        const up = move(-1, words.up, '↑');
        const down = move(1, words.down, '↓');
        list.append(element('li', { class: 'ordered' }, element('span', {}, `${at + 1}. ${item.options[index]}`), up, down));
        if (focus && focus[0] === at) {
          const wanted = focus[1] < 0 ? up : down;
          (wanted.disabled ? (wanted === up ? down : up) : wanted).focus();
        }
      });
    };
    draw(null);
    return { node: list, read: () => order.slice(), freeze: () => list.querySelectorAll('button').forEach((b) => (b.disabled = true)) };
  },
  match(item) {
    const count = item.answer.length;
    const list = element('ul');
    const selects = item.options.slice(0, count).map((left) => {
      const select = element('select', { 'aria-label': left }, element('option', { value: '' }, '—'));
      item.options.slice(count).forEach((right, index) => select.append(element('option', { value: String(count + index) }, right)));
      list.append(element('li', { class: 'pair' }, element('span', {}, left), select));
      return select;
    });
    const read = () => (selects.some((s) => !s.value) ? null : selects.map((s, index) => [index, Number(s.value)]));
    return { node: list, read };
  },
};

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function isRight(item, response) {
  if (item.type === 'cloze') return [item.answer, ...(item.accept ?? [])].some((text) => plain(text) === plain(response));
  if (item.type === 'match') return same([...response].sort((a, b) => a[0] - b[0]), [...item.answer].sort((a, b) => a[0] - b[0]));
  return same(response, item.answer);
}

/** A response in the words of a person. */
function told(item, response) {
  if (item.type === 'choice') return item.options[response];
  if (item.type === 'truefalse') return response ? words.true : words.false;
  if (item.type === 'order') return response.map((i) => item.options[i]).join(' → ');
  if (item.type === 'match') return response.map(([a, b]) => `${item.options[a]} → ${item.options[b]}`).join('; ');
  return response;
}

/** A response in SCORM's notation. */
function coded(item, response) {
  const old = course.version === '1.2';
  const [comma, dot] = old ? [',', '.'] : ['[,]', '[.]'];
  if (item.type === 'choice') return letters[response];
  if (item.type === 'truefalse') return old ? (response ? 't' : 'f') : String(response);
  if (item.type === 'order') return response.map((i) => letters[i]).join(comma);
  if (item.type === 'match') return response.map(([a, b]) => `${letters[a]}${dot}${letters[b]}`).join(comma);
  return String(response).slice(0, 250);
}

const SCORM_TYPES = { choice: 'choice', truefalse: 'true-false', cloze: 'fill-in', order: 'sequencing', match: 'matching' };
