// Unpacks the page's words and script. Where it cannot, the page says how to use paper.
document.body.className = 'unpacking';
document.addEventListener('DOMContentLoaded', async () => {
  const { DecompressionStream, trustedTypes } = /** @type {any} */ (window);
  const unpack = (/** @type {any} */ { content }) => {
    const bytes = Uint8Array.from(atob(content.textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream).text();
  };
  try {
    const parts = [...document.querySelectorAll('.packed')];
    const [data, code] = await Promise.all(parts.map(unpack));
    const policy = trustedTypes?.createPolicy('kith', { createScript: () => code });
    const script = document.createElement('script');
    script.text = policy?.createScript('') ?? code;
    parts[0].textContent = data;
    document.body.append(script);
  } finally {
    document.body.className = '';
  }
});
