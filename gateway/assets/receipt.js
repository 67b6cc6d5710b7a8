// A code after `#` never leaves the browser in an address: it is put into the form, taken out of the address, and sent.
function lookUp() {
  const code = decodeURIComponent(location.hash.slice(1));
  const form = document.getElementById('lookup');
  // What is a place on this page is no code.
  if (!code || !(form instanceof HTMLFormElement) || document.getElementById(code)) return;
  history.replaceState(null, '', location.pathname + location.search);
  const field = form.elements.namedItem('code');
  if (field instanceof HTMLInputElement) field.value = code;
  form.requestSubmit();
}
lookUp();
addEventListener('hashchange', lookUp);

// Ways to keep what was found, each where the device can do it.
const result = document.getElementById('result');
const button = (name) => document.querySelector(`[data-keep="${name}"]`);
const firstOf = (tag) => tag.split(/[-_]/)[0].toLowerCase();
const languageOf = (element) => element.closest('[lang]').lang;
const voiceOf = (tag) => speechSynthesis.getVoices().find(({ lang }) => firstOf(lang) === firstOf(tag));
const pieces = () => [...(result?.querySelectorAll('h2, h3, p') ?? [])];
const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();

function offerPrint(print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

function offerCopy(copy) {
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    const keep = copy.closest('section');
    const lines = [...pieces(), keep.querySelector('.code')].map(textOf);
    await navigator.clipboard.writeText([...lines, keep.querySelector('a').href].join('\n'));
    keep.querySelector('[role="status"]').textContent = copy.dataset.done;
  });
}

function offerListen(listen) {
  const words = listen.textContent;
  let reading = false;
  const become = (now) => {
    reading = now;
    listen.textContent = now ? listen.dataset.stop : words;
  };
  const show = () => (listen.hidden = !voiceOf(document.documentElement.lang));
  show();
  speechSynthesis.addEventListener?.('voiceschanged', show);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  listen.addEventListener('click', () => {
    speechSynthesis.cancel();
    if (reading) return become(false);
    const spoken = pieces().flatMap((element) => {
      const voice = voiceOf(languageOf(element));
      return voice
        ? [Object.assign(new SpeechSynthesisUtterance(textOf(element)), { voice, lang: voice.lang })]
        : [];
    });
    const last = spoken.at(-1);
    if (!last) return undefined;
    last.onend = last.onerror = () => become(false);
    for (const each of spoken) speechSynthesis.speak(each);
    return become(true);
  });
}

if (result) {
  offerPrint(button('print'));
  offerCopy(button('copy'));
  if ('speechSynthesis' in window) offerListen(button('listen'));
}
