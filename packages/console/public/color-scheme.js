// Sets the colour scheme before the first paint; a file of its own because the policy allows no inline script.
(() => {
  const kept = localStorage.getItem('haetae-color-scheme');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
