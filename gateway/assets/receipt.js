// A code after `#` never leaves the browser in an address: it is put into the form, taken out of the address, and sent.
const code = decodeURIComponent(location.hash.slice(1));
const form = document.getElementById('lookup');
if (code && form instanceof HTMLFormElement) {
  history.replaceState(null, '', location.pathname + location.search);
  const field = form.elements.namedItem('code');
  if (field instanceof HTMLInputElement) field.value = code;
  form.requestSubmit();
}
