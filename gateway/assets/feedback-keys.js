// Keys for people who read and code many answers. Everything on the page works without them.
const off = 'wesaid-keys-off';
const keys = document.getElementById('keys');
const isOff = () => localStorage.getItem(off) !== null;

/** Text is being typed, or a list is being chosen from: letters belong there. */
const types = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="hidden"])'));

function follow(step) {
  const links = [...document.querySelectorAll('.items a')];
  const here = links.findIndex((link) => link.ariaCurrent === 'true');
  const link = here === -1 ? links[0] : links[here + step];
  // After the last one comes the next page.
  const further = step === 1 ? document.querySelector('.pager [rel="next"]') : null;
  (link ?? further)?.click();
}

/** Opens what a control stands in, uses it and leaves the focus there. A field for words only takes the focus. */
function use(control) {
  const around = control.matches('summary') ? null : control.closest('details');
  if (around) around.open = true;
  control.focus();
  if (!types(control)) control.click();
}

const controlOf = (key) =>
  document.querySelector(key === 'm' ? 'form[action*="/read"] button' : `[data-key="${CSS.escape(key)}"]`);

document.addEventListener('keydown', (event) => {
  if (isOff() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.isComposing || types(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') follow(key === 'j' ? 1 : -1);
  else {
    const control = controlOf(key);
    if (!control) return;
    use(control);
  }
  event.preventDefault();
});

const button = keys?.querySelector('button');
const tell = () => {
  if (button) button.textContent = isOff() ? 'Turn keys on' : 'Turn keys off';
};
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (isOff()) localStorage.removeItem(off);
    else localStorage.setItem(off, 'yes');
    tell();
  });
  tell();
}
