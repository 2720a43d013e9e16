// Pages of PDF files as pictures, drawn by pdf.js in the browser.
const LIBRARY = '/lib/pdfjs/';
const LONGEST_SIDE = 2400;

let library;

async function load() {
  library ??= import(`${LIBRARY}build/pdf.min.mjs`).then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = `${LIBRARY}build/pdf.worker.min.mjs`;
    return pdfjs;
  });
  return library;
}

/** Opens a file: how many pages it has, and each of them as a picture. */
export async function openPdf(blob) {
  const pdfjs = await load();
  const pdf = await pdfjs.getDocument({
    data: await blob.arrayBuffer(),
    cMapUrl: `${LIBRARY}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${LIBRARY}standard_fonts/`,
    isEvalSupported: false,
    // Fonts become paths: a page of ours takes no fonts from anywhere.
    disableFontFace: true,
  }).promise;
  return { pages: pdf.numPages, page: (number, type) => drawn(pdf, number, type), close: () => pdf.destroy() };
}

async function drawn(pdf, number, type = 'image/png') {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: LONGEST_SIDE / Math.max(size.width, size.height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvasContext: canvas.getContext('2d'), viewport, background: '#fff' }).promise;
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.92));
}
