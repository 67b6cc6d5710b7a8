// The menus of the editor make style elements; they carry this nonce, so that no other style is allowed.
globalThis.__webpack_nonce__ = document.getElementById('explorer')?.dataset.nonce;
